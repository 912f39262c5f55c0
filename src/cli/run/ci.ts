import { typo } from '../../report/french.ts';
import { isThere, readAsset, readOne, writeNewFile } from '../../workspace/index.ts';
import type { Forge } from '../ci/forge.ts';
import { adapt, type Recipe, recipesFor } from '../ci/recipes.ts';
import type { ExitCode, Host } from '../host.ts';

export interface CiOptions {
  /** Also what shares the work between several machines. */
  readonly parts?: true | undefined;
}

/** Writes the recipes of a forge into the working folder; those whose file is there are left alone. Throws where it cannot write. */
export async function runCi(host: Host, forge: Forge, { parts }: CiOptions): Promise<ExitCode> {
  const mode = kindOf(host);
  const recipes = recipesFor(forge, parts === true);
  const there = recipes.filter(({ target }) => isThere(host.cwd, target));
  for (const recipe of recipes.filter((one) => !there.includes(one))) {
    await write(host, recipe, mode === 'copy');
    host.out.write(typo(`${recipe.target} : ${recipe.does}\n`));
  }
  for (const { target } of there) host.out.write(typo(`${target} : existe déjà, laissé tel quel\n`));
  if (there.length < recipes.length) host.out.write(typo(next(forge, parts === true)));
  if (mode === 'none') host.err.write(typo(NOT_A_PROJECT));
  if (!isThere(host.cwd, '.git')) host.err.write(typo(NOT_A_REPOSITORY));
  return 0;
}

async function write({ cwd }: Host, { source, target }: Recipe, isCopyOfPst: boolean): Promise<void> {
  const text = new TextDecoder().decode(await readAsset(source));
  await writeNewFile(cwd, target, new TextEncoder().encode(adapt(text, isCopyOfPst)));
}

/** What package.json makes of the working folder: a copy of pst's own project, one that has pst among its packages, or none. */
function kindOf({ cwd }: Host): 'copy' | 'project' | 'none' {
  if (!isThere(cwd, 'package.json')) return 'none';
  const text = new TextDecoder().decode(readOne(cwd, 'package.json', MAX_BYTES));
  return /"name"\s*:\s*"pst"/u.test(text) ? 'copy' : 'project';
}

const MAX_BYTES = 1_000_000;

const next = (forge: Forge, parts: boolean): string => {
  const where =
    forge === 'github' ? 'Settings, Pages, « Source : GitHub Actions »' : 'Settings, General, Visibility, Pages';
  const include = parts && forge === 'gitlab' ? ` ${INCLUDE}` : '';
  return `Relisez, puis enregistrez avec git.${include} Pour publier, une fois, sur la forge : ${where}.\n`;
};

const INCLUDE = 'Ajoutez à .gitlab-ci.yml : « include: { local: .gitlab/pst-parts.gitlab-ci.yml } ».';

const NOT_A_PROJECT =
  'Il n’y a pas de package.json ici : les recettes installent pst avec « npm ci », qui en a besoin. ' +
  'Placez-vous dans le dossier du projet, ou voyez la partie « Publier automatiquement » du guide.\n';

const NOT_A_REPOSITORY =
  'Ce dossier n’est pas la racine d’un dépôt git : la forge ne lit les recettes qu’à la racine du dépôt.\n';
