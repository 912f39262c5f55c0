import type { TableFormat } from '../../export/table.ts';
import { list } from '../../report/french.ts';
import { escapeJson } from '../../report/visible.ts';
import { misuse } from '../misuse.ts';

interface Format {
  readonly name: string;
  /** Not for a terminal: it needs a file. */
  readonly binary?: true;
  readonly load: () => Promise<TableFormat>;
}

/** How a roll-up may be printed; the first is the usual one. */
const FORMATS: readonly Format[] = [
  { name: 'table', load: async () => (await import('../../export/table-terminal.ts')).tableTerminal },
  { name: 'md', load: async () => (await import('../../export/table-markdown.ts')).tableMarkdown },
  { name: 'csv', load: async () => (await import('../../export/table-csv.ts')).tableCsv },
  { name: 'json', load: loadJson },
  { name: 'xlsx', binary: true, load: async () => (await import('../../export/table-xlsx.ts')).tableXlsx },
];

export const FORMAT_NAMES = FORMATS.map(({ name }) => name);

async function loadJson(): Promise<TableFormat> {
  const { tableJson } = await import('../../export/table-json.ts');
  return async (rollup, look) => {
    const content = await tableJson(rollup, look);
    return typeof content === 'string' ? escapeJson(content) : content;
  };
}

/** A format, and the file that receives it: the output of the command without one. */
export interface Target {
  readonly format: Format;
  readonly path?: string;
}

/** Reads « csv » or « csv=budget.csv », as `pst validate` does. Throws a misuse. */
export function readTarget(written: string): Target {
  const [name = '', ...rest] = written.split('=');
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) {
    throw misuse(`L’option -f, --format n’accepte pas « ${name} » : choisissez ${list(FORMAT_NAMES, 'ou')}`);
  }
  if (rest.length > 0) return { format, path: readPath(rest.join('='), name) };
  if (format.binary) {
    throw misuse(`Le format « ${name} » s’écrit dans un fichier : dites lequel, comme « -f ${name}=plan.${name} »`);
  }
  return { format };
}

function readPath(path: string, name: string): string {
  if (path === '') throw misuse(`Il manque un nom de fichier après « ${name}= »`);
  if (!/\.ya?ml$/iu.test(path)) return path;
  throw misuse(`Le résultat ne s’écrit pas dans « ${path} » : les fichiers .yaml sont ceux des plans`);
}
