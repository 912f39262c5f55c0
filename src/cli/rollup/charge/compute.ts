import { libelleDate } from '../../../document/dates.ts';
import { ROLE_PILOTE } from '../../../document/labels.ts';
import { capitale, typo } from '../../../document/typography.ts';
import type { Cell, Column, Rollup } from '../../../export/table.ts';
import type { Plan } from '../../../model/plan.ts';
import type { KeyValue } from '../../../rollup/budget/dimensions.ts';
import {
  LOAD_DIMENSIONS,
  type LoadDimension,
  loadGroupsOf,
  type LoadSummary,
  loadSummaryOf,
} from '../../../rollup/calendar/dimensions.ts';
import { loadOf } from '../../../rollup/calendar/load.ts';
import { momentOfDay, situationsOf } from '../../../rollup/progress/situation.ts';
import { labeller } from '../budget/labels.ts';
import type { Compute } from '../subject.ts';

const TITRES: Readonly<Record<LoadDimension, string>> = {
  plan: 'Plan',
  partenaire: 'Partenaire',
  role: 'Rôle',
  trimestre: 'Trimestre',
  annee: 'Année',
  axe_principal: 'Axe principal',
  axe: 'Axe',
  fiche: 'Fiche',
};

interface Figure extends Column {
  readonly of: (load: LoadSummary) => Cell;
}

const FIGURES: readonly Figure[] = [
  { id: 'actions', titre: 'actions', kind: 'nombre', of: ({ actions }) => actions },
  { id: 'pilotages', titre: 'pilotages', kind: 'nombre', of: ({ pilotages }) => pilotages },
  { id: 'chef_de_file', titre: 'chef de file', kind: 'nombre', of: ({ byRole }) => byRole.chef_de_file },
  { id: 'copilote', titre: 'copilote', kind: 'nombre', of: ({ byRole }) => byRole.copilote },
  { id: 'referent_elu', titre: 'élu référent', kind: 'nombre', of: ({ byRole }) => byRole.referent_elu },
  { id: 'role_non_dit', titre: 'rôle non dit', kind: 'nombre', detail: true, of: ({ byRole }) => byRole.non_dit },
  { id: 'partenaires', titre: 'partenaires', kind: 'nombre', detail: true, of: ({ partenaires }) => partenaires },
  { id: 'etapes', titre: 'étapes ouvertes', kind: 'nombre', detail: true, of: ({ etapes }) => etapes },
];

const notesAt = (today: string): readonly string[] =>
  [
    'un pilotage : une action qu’un organisme conduit pendant un trimestre',
    'les sous-actions qui ont leur propre pilote comptent comme des actions',
    `une fiche réalisée ou abandonnée au ${libelleDate(today)} ne compte plus après l’année de ce suivi`,
  ].map(typo);

type Name = (dimension: LoadDimension, value: KeyValue, from: readonly string[]) => string;

function namer(plans: readonly Plan[]): Name {
  const label = labeller(plans);
  const roles: Readonly<Record<string, string>> = ROLE_PILOTE;
  return (dimension, value, from) => {
    switch (dimension) {
      case 'role':
        return value === null ? 'Rôle non dit' : capitale(roles[String(value)] ?? String(value));
      case 'trimestre':
        return libelleDate(String(value));
      case 'partenaire':
        return label('pilote', value, from);
      case 'plan':
      case 'annee':
      case 'axe_principal':
      case 'axe':
      case 'fiche':
        return label(dimension, value, from);
    }
  };
}

/** Who leads what and when, by group. */
export const computeCharge: Compute = (plans, { par: asked, today }): Rollup => {
  const par = asked.flatMap((name) => LOAD_DIMENSIONS.find((known) => known === name) ?? []);
  const charges = plans.flatMap((plan) => loadOf(plan, situationsOf(plan, momentOfDay(today))));
  const name = namer(plans);
  const rows = loadGroupsOf(charges, par).map(({ key, plans: from, items }) => ({
    key,
    labels: par.map((dimension, i) => name(dimension, key[i] ?? null, from)),
    load: loadSummaryOf(items),
  }));
  const whole = loadSummaryOf(charges);
  const cells = (load: LoadSummary) => FIGURES.map(({ of }) => of(load));
  const figures = (load: LoadSummary) => Object.fromEntries(FIGURES.map(({ id, of }) => [id, of(load)]));
  return {
    table: {
      titre: 'Charge',
      colonnes: [...par.map((id) => ({ id, titre: TITRES[id], kind: 'text' as const })), ...FIGURES],
      lignes: rows.map(({ labels, load }) => [...labels, ...cells(load)]),
      total: [...par.map((_, i) => (i === 0 ? 'Total' : '')), ...cells(whole)],
      notes: notesAt(today),
    },
    data: {
      version: 1,
      jour: today,
      plans: plans.map((plan) => plan.pst.value.id),
      par,
      lignes: rows.map(({ key, labels, load }) => ({
        cle: Object.fromEntries(par.map((dimension, i): [string, KeyValue] => [dimension, key[i] ?? null])),
        libelles: labels,
        ...figures(load),
      })),
      total: figures(whole),
    },
  };
};
