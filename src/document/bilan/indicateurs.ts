import { isValue } from '../../rollup/indicators/in-time.ts';
import { type Standing, standingsOf } from '../../rollup/indicators/standing.ts';
import type { TargetResult, TargetState } from '../../rollup/indicators/targets.ts';
import type { Indicateur } from '../../model/types.ts';
import { yearOf } from '../../model/dates.ts';
import { libelleDate, par } from '../dates.ts';
import { figureCibles } from '../figures/cibles.ts';
import { bornes, uniteDe } from '../indicateurs.ts';
import type { Bloc } from '../types.ts';
import { compte, mesure } from '../typography.ts';
import { releve, type Bilan } from './bilan.ts';

const ETATS: Readonly<Record<TargetState, string>> = {
  atteinte: 'Atteinte',
  non_atteinte: 'Non\u00A0atteinte',
  en_cours: 'En cours',
  inconnue: 'Inconnue',
};

interface Vise {
  readonly standing: Standing;
  readonly target: TargetResult;
}

/** Every target of the fiches at the end of the year. What was measured later is not known yet. */
export const ciblesDe = ({ known, moment }: Bilan): readonly Vise[] =>
  standingsOf(known, moment.jour).flatMap((standing) => standing.targets.map((target) => ({ standing, target })));

const valeur = (indicateur: Indicateur, value: number): string =>
  indicateur.nature === 'oui_non' ? (value > 0 ? 'oui' : 'non') : mesure(value, uniteDe(indicateur));

function cible(indicateur: Indicateur, { cible: written, wanted }: TargetResult): string {
  if (written === undefined) return 'oui';
  const unite = uniteDe(indicateur);
  const parts = [
    bornes(written, unite) ?? (wanted === undefined ? 'à préciser' : (bornes(wanted, unite) ?? 'à préciser')),
    written.par === undefined ? undefined : par(written.par),
    written.cumul ? 'en tout' : undefined,
    written.periode === undefined ? undefined : `(${libelleDate(written.periode)})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** What is compared with the target; else the last value known. */
function releveDe({ standing: { indicateur, value }, target }: Vise): string {
  const compared = target.value ?? (isValue(value) ? value : undefined);
  if (compared === undefined) return '–';
  return `${valeur(indicateur, compared.value)}${compared.estimated ? ' (estimé)' : ''}`;
}

/** The measures of the year of indicators that aim at no number. */
function sansCible(bilan: Bilan): Bloc {
  const rows = standingsOf(bilan.known, bilan.moment.jour).flatMap(({ fiche, indicateur, measures, targets }) => {
    const last = measures.findLast(({ days }) => yearOf(days.fin) === bilan.annee);
    if (targets.length > 0 || last === undefined) return [];
    const said = last.mesure.texte ?? (last.value === undefined ? 'valeur inconnue' : valeur(indicateur, last.value));
    const code = bilan.context.codes.get(fiche.id) ?? fiche.id;
    return [{ nom: `${code} · ${indicateur.libelle}`, cellules: [libelleDate(last.mesure.date), said] }];
  });
  return {
    type: 'releve',
    releve: releve({
      id: 'sans-cible',
      titre: 'Relevés sans cible',
      colonnes: ['Indicateur', 'Date', 'Relevé'],
      lignes: rows,
      rien: `Aucun relevé de ${String(bilan.annee)} pour un indicateur sans cible.`,
    }),
  };
}

export function indicateurs(bilan: Bilan): readonly Bloc[] {
  const { context, known, moment } = bilan;
  const all = ciblesDe(bilan);
  const counted = (['atteinte', 'non_atteinte', 'en_cours', 'inconnue'] as const)
    .map((state) => ({ state, n: all.filter(({ target }) => target.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => `${ETATS[state].toLowerCase()} : ${String(n)}`);
  const figure = figureCibles({ ...context, plan: known, budget: context.budget }, moment.jour);
  const tableau = releve({
    id: 'cibles',
    titre: 'Chaque cible',
    phrases: all.length === 0 ? [] : [`${compte(all.length, 'cible')} (${counted.join(' ; ')}).`],
    colonnes: ['Indicateur', 'Relevé', 'Cible', 'État'],
    lignes: all.map((one) => {
      const { fiche, indicateur } = one.standing;
      return {
        nom: `${context.codes.get(fiche.id) ?? fiche.id} · ${indicateur.libelle}`,
        cellules: [releveDe(one), cible(indicateur, one.target), ETATS[one.target.state]],
      };
    }),
    rien: 'Aucun indicateur de ce plan n’a de cible.',
    notes: [
      `Une cible dont la période n’est pas finie à la fin de ${String(bilan.annee)} est en cours ; sans relevé, elle est inconnue.`,
    ],
  });
  return [
    ...(figure.dessins.length === 0
      ? []
      : [
          {
            type: 'tableau-de-bord',
            tableauDeBord: { chiffres: [], figures: [{ ...figure, ditAilleurs: true }] },
          } as const,
        ]),
    { type: 'releve', releve: tableau },
    sansCible(bilan),
  ];
}
