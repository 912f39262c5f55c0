import { createLoad, type LoadedPlan } from '../../src/model/load.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { RefusedFile } from '../../src/model/refused-file.ts';
import { placed } from '../../src/report/report.ts';
import { checkPlan } from '../../src/rules/index.ts';
import { folded, isRefused } from '../../src/workspace/names.ts';
import { SCHEMAS } from '../schema/schemas.ts';

/** What a file contains, by path inside the plan; undefined takes the file away. */
export type Files = Readonly<Record<string, string | Uint8Array | typeof SYMLINK | undefined>>;

export const SYMLINK = Symbol('a symbolic link');

export const TODAY = '2024-06-15';

/** A plan in which nothing is wrong. Examples of the pages of docs/rules replace some of its files. */
export const PLAN: Readonly<Record<string, string>> = {
  'pst.yaml': `version_schema: 1
id: plan
titre: Projet social de Ville-Exemple
territoire: ville-exemple

periode:
  debut: 2022
  fin: 2027
`,
  'territoires.yaml': `ville-exemple:
  nom: Ville-Exemple
  type: commune
`,
  'partenaires.yaml': `caf:
  nom: Caisse d’allocations familiales
  sigle: Caf
  type: caf

mairie:
  nom: Mairie de Ville-Exemple
  type: mairie
`,
  'sources.yaml': `recensement:
  titre: Recensement de la population
`,
  'chiffres.yaml': `chiffres:
  population:
    libelle: Population
    valeur: 12400
    unite: habitant
`,
  'axes/parentalite.yaml': `id: parentalite
numero: 1
titre: Parentalité
`,
  'fiches/atelier.yaml': `id: atelier
axe: parentalite
numero: 1
nom: Atelier des parents
`,
  'fiches/sorties.yaml': `id: sorties
axe: parentalite
numero: 2
nom: Sorties en famille
`,
  'textes/preambule.md': `---
titre: Préambule
---
La commune compte {{chiffre:population}}.
`,
  'communs/thematiques.yaml': `parentalite:
  nom: Parentalité
  numero: 1
`,
  'communs/partenaires.yaml': `departement:
  nom: Département
  type: etat
`,
};

/** Loads the plan with these files in place of its own, in the folder `plan`, beside the shared `communs`. */
export function load(files: Files = {}): LoadedPlan {
  const contents = Object.entries({ ...PLAN, ...files }).map(([path, content]) => ({ path: pathOf(path), content }));
  const there = contents.filter(({ content }) => content !== undefined);
  const read = there.flatMap(({ path, content }) =>
    typeof content === 'symbol' || content === undefined ? [] : [{ path, bytes: bytesOf(content) }],
  );
  const links = there.flatMap(({ path, content }): RefusedFile[] =>
    content === SYMLINK ? [{ path, reason: 'symlink' }] : [],
  );
  return loader('plan', read, [...links, ...badNames(there.map(({ path }) => path))]);
}

/** What the workspace says of these names. */
function badNames(paths: readonly string[]): readonly RefusedFile[] {
  return paths.toSorted().flatMap((path, index, sorted): readonly RefusedFile[] => {
    const other = sorted.slice(0, index).find((earlier) => folded(earlier) === folded(path));
    if (other !== undefined) return [{ path, reason: 'name-clash', other }];
    return path.split('/').some(isRefused) ? [{ path, reason: 'name-refused' }] : [];
  });
}

/** What is found in the plan with these files in place of its own, by file and place as `pst` prints it. */
export function check(files: Files = {}): readonly Finding[] {
  const loaded = load(files);
  const start = ({ file, pointer, at, range }: Finding) =>
    (range ?? loaded.sources.get(file)?.locate(pointer, at))?.start ?? 0;
  const found = checkPlan(loaded, TODAY).map((one) => (one.excerpt === undefined ? one : placed(one, loaded.sources)));
  return found.toSorted((a, b) => (a.file === b.file ? start(a) - start(b) : 0));
}

/** What is wrong in it, without what is only information: the fiches of the plan are short. */
export const faults = (files: Files = {}) => check(files).filter(({ severity }) => severity !== 'info');

/** The path of a file of the plan, relative to the working folder. */
export const pathOf = (path: string): string => (path.startsWith('communs/') ? path : `plan/${path}`);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const loader = createLoad(SCHEMAS);

/** Where a rule finds something in the plan with these files in place of its own. */
export const raised = (rule: string, files: Files = {}): readonly string[] =>
  check(files)
    .filter(({ code }) => code === rule)
    .map(({ pointer }) => pointer);
