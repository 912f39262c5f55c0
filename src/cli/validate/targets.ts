import { FORMATS, type FormatName } from '../../report/formats.ts';
import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';

/** A format, and the file that receives it: the output of the command without one. */
export interface Target {
  readonly format: FormatName;
  readonly path?: string;
}

/** Adds « sarif » or « sarif=constats.sarif » to what was asked before. Throws a misuse. */
export function addTarget(text: string, before: readonly Target[] = []): readonly Target[] {
  const [name = '', ...rest] = text.split('=');
  const format = FORMATS.find((one) => one.name === name)?.name;
  if (format === undefined) {
    const names = FORMATS.map((one) => one.name);
    throw misuse(`L’option -f, --format n’accepte pas « ${name} » : choisissez ${list(names, 'ou')}`);
  }
  const target = rest.length === 0 ? { format } : { format, path: readPath(rest.join('='), format) };
  const rival = before.find(({ path }) => path === target.path);
  if (rival !== undefined) throw misuse(clash(rival, target));
  return [...before, target];
}

function readPath(text: string, format: FormatName): string {
  const path = text.replace(/^(?:\.\/)+/u, '');
  if (path === '') throw misuse(`Il manque un nom de fichier après « ${format}= »`);
  if (/\.(?:ya?ml|md)$/iu.test(path)) {
    throw misuse(`Le résultat ne s’écrit pas dans « ${path} » : les fichiers .yaml et .md sont ceux des plans`);
  }
  return path;
}

function clash(rival: Target, { format, path }: Target): string {
  const names = `« ${rival.format} » et « ${format} »`;
  if (path !== undefined) return `${names} ne peuvent pas s’écrire tous les deux dans « ${path} »`;
  return `${names} ne peuvent pas s’afficher ensemble : donnez un fichier à l’un d’eux, comme « -f ${format}=constats.txt »`;
}
