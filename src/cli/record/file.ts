import { formatFile } from '../../model/format-file.ts';
import type { OrderOf } from '../../schema/index.ts';
import type { Tree } from '../../workspace/index.ts';
import { misuse } from '../misuse.ts';
import type { Draft } from './draft.ts';
import type { OpenPlan } from './place.ts';
import { newSuivi } from './write.ts';

export interface SuiviFile {
  /** Relative to the working folder. */
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
}

const BOM = '\uFEFF';

/** The follow-up where a draft goes, or the beginning of one. Throws a misuse where something else has its name. */
export function fileOf({ trees, checked: { folder } }: OpenPlan, draft: Draft): SuiviFile {
  const inside = `suivi/${String(draft.annee)}/${draft.fiche.id}.yaml`;
  const path = folder === '.' ? inside : `${folder}/${inside}`;
  const file = trees.flatMap(({ files }) => files).find((one) => one.path === path);
  if (file !== undefined) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    return { path, text: text.startsWith(BOM) ? text.slice(1) : text, isNew: false };
  }
  if (trees.some(({ problems }) => problems.some((problem) => problem.path === path))) {
    throw misuse(`« ${path} » n’est pas un fichier ordinaire : voyez ce qu’en dit « pst validate »`);
  }
  return { path, text: newSuivi(modelineOf(trees, draft), draft), isNew: true };
}

/** The comment that leads an editor to the schema, as the file of the fiche has it: one folder deeper. */
function modelineOf(trees: readonly Tree[], { fiche }: Draft): string {
  const file = trees.flatMap(({ files }) => files).find(({ path }) => path.endsWith(`fiches/${fiche.id}.yaml`));
  const [line = ''] = new TextDecoder().decode(file?.bytes).split(/\r?\n/u, 1);
  const [, schema] = /^# yaml-language-server: \$schema=((?:\.\.\/)+.*)fiche\.schema\.json$/u.exec(line) ?? [];
  return schema === undefined ? '' : `# yaml-language-server: $schema=../${schema}suivi.schema.json\n`;
}

/** The text as `pst fmt` writes it; as it is, where that cannot be. */
export function formatted(path: string, text: string, orders: OrderOf): string {
  const made = formatFile({ path, bytes: new TextEncoder().encode(text) }, 'suivi', orders);
  return 'text' in made ? made.text : text;
}

/** The files of a plan, with this one instead or besides. */
export function withFile(trees: readonly Tree[], path: string, text: string): readonly Tree[] {
  const file = { path, bytes: new TextEncoder().encode(text) };
  return trees.map((tree, index) => {
    const files = tree.files.filter((one) => one.path !== path);
    return { ...tree, files: index === 0 ? [...files, file] : files };
  });
}
