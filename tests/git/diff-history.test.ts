import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { git } from './repository.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCHEMA = JSON.parse(readFileSync(path.join(ROOT, 'schemas/sortie-diff.schema.json'), 'utf8')) as object;
const { PATH } = process.env;

interface Total {
  readonly bas: number;
  readonly haut: number;
}
interface PlanDiff {
  readonly dossier: string;
  readonly nature: string;
  readonly objets?: readonly {
    readonly type: string;
    readonly id: string;
    readonly nature: string;
    readonly changements: readonly { readonly chemin: readonly string[] }[];
  }[];
  readonly codes?: readonly { readonly avant: string; readonly apres: string }[];
  readonly budget?: {
    readonly avant: Total;
    readonly apres: Total;
    readonly lignes: readonly { avant: Total; apres: Total }[];
  };
  readonly mise_en_forme: readonly string[];
}

/** One edit of a plan, and what it must be told as: nothing for what is formatting only. */
interface Step {
  readonly about: string;
  readonly file: string;
  /** What is replaced, once; `$` in the second is text. */
  readonly edit: readonly [string | RegExp, string] | ((cwd: string) => void);
  readonly told: readonly string[];
  /** By how much the low and the high reading of the plan move, in euros. */
  readonly cost?: readonly [number, number];
}

const P13 = 'data/paris-13';
const EX = 'data/exemple';
const SCOLARITE = `${P13}/fiches/accompagnement-scolarite.yaml`;
const BUS = `${EX}/fiches/bus-des-droits.yaml`;
const RELAIS = `${EX}/suivi/2024/relais-parents.yaml`;

const STEPS: readonly Step[] = [
  {
    about: 'an amount that comes back each year',
    file: SCOLARITE,
    edit: ['montant: 300', 'montant: 400'],
    told: ['~fiche accompagnement-scolarite budget/convivialite/montant'],
    cost: [500, 500],
  },
  {
    about: 'a rhythm that nobody said',
    file: `${P13}/fiches/logement-tous-garants.yaml`,
    edit: ['periodicite: a_preciser', 'periodicite: annuelle'],
    told: ['~fiche logement-tous-garants budget/convivialite/periodicite'],
    cost: [1200, 0],
  },
  {
    about: 'a phase that ends later',
    file: SCOLARITE,
    edit: ['fin: 2023-06', 'fin: 2023-12'],
    told: ['~fiche accompagnement-scolarite calendrier/objectivation-besoins/fin'],
  },
  {
    about: 'a word of an issue',
    file: SCOLARITE,
    edit: ['enjeu: Prévenir', 'enjeu: Éviter'],
    told: ['~fiche accompagnement-scolarite enjeu'],
  },
  {
    about: 'a paragraph of a description',
    file: SCOLARITE,
    edit: ['plus difficile.', 'plus difficile qu’avant.'],
    told: ['~fiche accompagnement-scolarite description'],
  },
  {
    about: 'a description that wraps elsewhere',
    file: SCOLARITE,
    edit: ['résulte souvent d’une reproduction', 'résulte souvent\n  d’une reproduction'],
    told: ['~fiche accompagnement-scolarite description'],
  },
  {
    about: 'a pilot who leaves',
    file: SCOLARITE,
    edit: ['  - partenaire: caf\n', ''],
    told: ['-fiche accompagnement-scolarite pilotes/caf'],
  },
  {
    about: 'a pilot who joins',
    file: SCOLARITE,
    edit: ['pilotes:\n', 'pilotes:\n  - partenaire: mvac\n'],
    told: ['+fiche accompagnement-scolarite pilotes/mvac'],
  },
  {
    about: 'a new name',
    file: BUS,
    edit: ['nom: Le bus des droits', 'nom: Le bus de tous les droits'],
    told: ['~fiche bus-des-droits nom'],
  },
  {
    about: 'a lower target',
    file: BUS,
    edit: ['min: 120', 'min: 90'],
    told: ['~fiche bus-des-droits indicateurs/passages/cibles/par-trimestre/min'],
  },
  {
    about: 'years written as an interval',
    file: BUS,
    edit: ['annees:\n      - 2023\n    statut', 'annees: 2023..2023\n    statut'],
    told: [],
  },
  {
    about: 'two steps in another order',
    file: BUS,
    edit: (cwd) => {
      swap(cwd, BUS, '  - id: amenagement', '  - id: tournees', '  - id: bilan');
    },
    told: [],
  },
  {
    about: 'keys in another order, and a comment',
    file: BUS,
    edit: ['priorite: haute\n\npoids: 2\n', 'poids: 2\n\n# Décidé en copil\npriorite: haute\n'],
    told: [],
  },
  {
    about: 'a district out of the scope',
    file: BUS,
    edit: ['  - la-gare\n  - le-coteau\n\nduree', '  - la-gare\n\nduree'],
    told: ['-fiche bus-des-droits territoires/"le-coteau"'],
  },
  {
    about: 'a line that is gone, with what was spent on it',
    file: BUS,
    edit: (cwd) => {
      replace(cwd, BUS, / {2}- id: signaletique[\s\S]*?(?= {2}- id: tablettes)/u, '');
      replace(cwd, `${EX}/suivi/2023/bus-des-droits.yaml`, / {2}- ligne: signaletique\n(?: {4}.*\n)*/u, '');
    },
    told: [
      '-fiche bus-des-droits budget/signaletique',
      '-suivi 2023/bus-des-droits depenses/signaletique 2023-03-17 departement-exemple',
    ],
    cost: [-950, -950],
  },
  {
    about: 'another share of a funder',
    file: BUS,
    edit: ['part: 30', 'part: 25'],
    told: ['~fiche bus-des-droits budget/fonctionnement/financeurs/ccas/part'],
  },
  {
    about: 'a shorter fiche',
    file: BUS,
    edit: ['annees: 5', 'annees: 4'],
    told: ['~fiche bus-des-droits duree/annees'],
    cost: [-11_880, -11_880],
  },
  {
    about: 'a number for another',
    file: BUS,
    edit: ['numero: 1\n', 'numero: 7\n'],
    told: ['~fiche bus-des-droits numero'],
  },
  {
    about: 'a measure more',
    file: RELAIS,
    edit: ['mesures:\n', 'mesures:\n  - indicateur: samedis-ouverts\n    date: 2024-12-20\n    valeur: 1\n'],
    told: ['+suivi 2024/relais-parents mesures/samedis-ouverts 2024-12-20'],
  },
  {
    about: 'a measure that was wrong',
    file: RELAIS,
    edit: ['valeur: 455', 'valeur: 465'],
    told: ['~suivi 2024/relais-parents mesures/passages 2024-S1/valeur'],
  },
  {
    about: 'one expense of two of the same day',
    file: RELAIS,
    edit: ['montant: 7380.2', 'montant: 7381.2'],
    told: ['~suivi 2024/relais-parents depenses/animatrice 2024-12-31 mairie-ville-exemple/montant'],
  },
  {
    about: 'a status',
    file: RELAIS,
    edit: ['statut: en_cours', 'statut: en_pause'],
    told: ['~suivi 2024/relais-parents statut'],
  },
  {
    about: 'a body that takes another name',
    file: `${EX}/partenaires.yaml`,
    edit: ['nom: Ateliers du Coteau', 'nom: Les Ateliers du Coteau'],
    told: ['~partenaires ateliers-du-coteau nom'],
  },
  {
    about: 'a figure corrected',
    file: `${P13}/chiffres.yaml`,
    edit: ['valeur: 182632', 'valeur: 182633'],
    told: ['~chiffres population valeur'],
  },
  {
    about: 'an acronym more',
    file: `${P13}/sigles.yaml`,
    edit: ['APUR:', 'AEP: Association d’éducation populaire\nAPUR:'],
    told: ['+sigles AEP'],
  },
  { about: 'an acronym less', file: `${P13}/sigles.yaml`, edit: [/^BNF: .*\n/mu, ''], told: ['-sigles BNF'] },
  {
    about: 'the adoption',
    file: `${EX}/pst.yaml`,
    edit: ['statut_document: signe', 'statut_document: archive'],
    told: ['~pst pst statut_document'],
  },
  {
    about: 'a longer plan',
    file: `${EX}/pst.yaml`,
    edit: ['  fin: 2027\n\ncopilotes', '  fin: 2028\n\ncopilotes'],
    told: ['~pst pst periode/fin'],
  },
  {
    about: 'a fiche under another identifier',
    file: BUS,
    edit: (cwd) => {
      rename(cwd);
    },
    told: ['~fiche bus-de-quartier (renomme)'],
  },
  {
    about: 'a fiche that is given up',
    file: SCOLARITE,
    edit: (cwd) => {
      rmSync(path.join(cwd, SCOLARITE));
      replace(cwd, `${P13}/axes/jeunesse.yaml`, '    fiches:\n      - accompagnement-scolarite\n', '');
    },
    told: ['-axe jeunesse besoins/developper-les-offres/fiches', '-fiche accompagnement-scolarite'],
    cost: [-2000, -2000],
  },
];

function replace(cwd: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(cwd, file), 'utf8');
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to replace in ${file}: ${String(from)}`);
  writeFileSync(path.join(cwd, file), changed);
}

/** Puts the block that begins with `first` after the one that begins with `second`. */
function swap(cwd: string, file: string, first: string, second: string, end: string): void {
  const text = readFileSync(path.join(cwd, file), 'utf8');
  const [a, b, c] = [first, second, end].map((mark) => text.indexOf(mark)) as [number, number, number];
  writeFileSync(path.join(cwd, file), `${text.slice(0, a)}${text.slice(b, c)}${text.slice(a, b)}${text.slice(c)}`);
}

/** Another identifier, wherever the plan uses it. */
function rename(cwd: string): void {
  const files = git(cwd, 'grep', '-l', 'bus-des-droits', '--', EX).trim().split('\n');
  for (const file of files) {
    const text = readFileSync(path.join(cwd, file), 'utf8');
    writeFileSync(path.join(cwd, file), text.replaceAll('bus-des-droits', 'bus-de-quartier'));
  }
  for (const file of git(cwd, 'ls-files', `${EX}/*bus-des-droits.yaml`).trim().split('\n')) {
    renameSync(path.join(cwd, file), path.join(cwd, file.replace('bus-des-droits', 'bus-de-quartier')));
  }
}

const told = ({ objets = [] }: PlanDiff): readonly string[] =>
  objets.flatMap(({ type, id, nature, changements }) => {
    if (nature === 'renomme') return [`~${type} ${id} (renomme)`];
    if (changements.length === 0) return [`${nature === 'nouveau' ? '+' : '-'}${type} ${id}`];
    return changements.map((change) => {
      const sign = 'avant' in change ? ('apres' in change ? '~' : '-') : '+';
      return `${sign}${type} ${id} ${change.chemin.join('/')}`;
    });
  });

describe('pst diff, along a history of thirty edits', () => {
  const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'pst-histoire-')));
  const totals = new Map<string, Total>();
  const run = async (...args: readonly string[]): Promise<readonly PlanDiff[]> => {
    const { code, out, err } = await pst(['diff', ...args, '-f', 'json'], { cwd, env: { PATH } });
    expect([code, err]).toEqual([0, '']);
    const report = JSON.parse(out) as { readonly plans: readonly PlanDiff[] };
    const validate = new Ajv2020({ strict: false }).compile(SCHEMA);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    return report.plans;
  };

  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  beforeAll(async () => {
    cpSync(path.join(ROOT, 'data'), path.join(cwd, 'data'), { recursive: true });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'Les plans');
    for (const plan of [P13, EX]) totals.set(plan, await rollup(plan));
  });

  it.each(STEPS.map((step, index) => ({ ...step, number: index + 1 })))(
    '$number: $about',
    async ({ number, about, file, edit, told: expected, cost = [0, 0] }) => {
      if (typeof edit === 'function') edit(cwd);
      else replace(cwd, file, ...edit);
      const ours = file.startsWith(EX) ? EX : P13;
      const working = number < 4 ? await run('HEAD', '--dossier', ours) : undefined;
      git(cwd, 'add', '--all');
      git(cwd, 'commit', '-qm', about);
      const [plan, ...others] = (await run('HEAD~1', 'HEAD')).filter(({ nature }) => nature !== 'identique');
      expect(others).toEqual([]);
      expect(plan?.dossier).toBe(ours);
      if (working !== undefined) expect(working).toEqual([plan]);
      if (plan === undefined) return;
      expect(told(plan)).toEqual(expected);
      const named = expected.some((line) => line.includes('renomme'));
      expect(plan.mise_en_forme).toEqual(expected.length === 0 ? [file] : named ? plan.mise_en_forme : []);
      const { avant, apres, lignes } = plan.budget!;
      const moved = [apres.bas - avant.bas, apres.haut - avant.haut];
      if (!about.startsWith('a longer plan')) expect(moved).toEqual(cost.map((euros) => euros * 100));
      expect(moved).toEqual([sum(lignes, 'bas'), sum(lignes, 'haut')]);
      expect(avant).toEqual(totals.get(ours));
      totals.set(ours, await rollup(ours));
      expect(apres).toEqual(totals.get(ours));
    },
  );

  /** What `pst rollup budget` says of the working folder. */
  async function rollup(folder: string): Promise<Total> {
    const { out, err } = await pst(['rollup', 'budget', folder, '-f', 'json'], { cwd });
    expect(err).toBe('');
    const { total } = JSON.parse(out) as { readonly total: Total };
    return { bas: total.bas, haut: total.haut };
  }
});

const sum = (lines: readonly { avant: Total; apres: Total }[], key: keyof Total): number =>
  lines.reduce((total, { avant, apres }) => total + apres[key] - avant[key], 0);
