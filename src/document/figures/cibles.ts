import type { Cible, Fiche, Indicateur } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { axeOf } from '../context.ts';
import { bornes, uniteDe } from '../indicateurs.ts';
import type { AxeView, FigureView, LigneDeCible } from '../types.ts';
import { compte, mesure, typo } from '../typography.ts';
import { figure, figureAbsente, figureTropLongue, LIGNES_MAX } from './figure.ts';

/** The value of an indicator that was read last, by indicator of the plan. */
export type Mesures = ReadonlyMap<Indicateur, number>;

interface Row extends LigneDeCible {
  readonly cellules: readonly string[];
}

/** The last target on the scale of the start: neither by year, nor added up, nor an evolution. */
function comparableCible({ cibles = [] }: Indicateur): Cible | undefined {
  return cibles.findLast(
    ({ valeur, min, max, par, cumul }) => (valeur ?? min ?? max) !== undefined && par === undefined && cumul !== true,
  );
}

function rowOf(indicateur: Indicateur, axe: AxeView, mesures: Mesures): Row | undefined {
  const cible = comparableCible(indicateur);
  const depart = indicateur.reference?.valeur;
  const releve = mesures.get(indicateur);
  if (cible === undefined || (depart === undefined && releve === undefined)) return undefined;
  const [low, high] = [cible.valeur ?? cible.min ?? cible.max ?? 0, cible.valeur ?? cible.max ?? cible.min ?? 0];
  const values = [depart, releve, low, high].filter((value) => value !== undefined);
  const [floor, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (floor === top) return undefined;
  const at = (value: number): number => (value - floor) / (top - floor);
  const unite = uniteDe(indicateur);
  const said = (value: number | undefined): string => (value === undefined ? 'inconnu' : typo(mesure(value, unite)));
  const aim = typo(bornes(cible, unite) ?? '');
  return {
    libelle: typo(indicateur.libelle),
    texteDepart: depart === undefined ? undefined : typo(`départ : ${said(depart)}`),
    texteMesure: releve === undefined ? undefined : typo(`relevé : ${said(releve)}`),
    texteCible: typo(`cible : ${aim}`),
    axe,
    depart: depart === undefined ? undefined : at(depart),
    mesure: releve === undefined ? undefined : at(releve),
    cible: { bas: at(low), haut: at(high) },
    cellules: [said(depart), ...(mesures.size > 0 ? [said(releve)] : []), aim],
  };
}

const ofFiche = ({ indicateurs = [], sous_actions = [] }: Fiche): readonly Indicateur[] => [
  ...indicateurs,
  ...sous_actions.flatMap((one) => one.indicateurs ?? []),
];

/** Indicators from their start, to where they are, to their target; one drawing for each axe. */
export function figureCibles(context: Context, mesures: Mesures): FigureView {
  const nom = { id: 'figure-cibles', titre: 'Les indicateurs et leurs cibles' };
  let written = 0;
  const groups = [...context.axes.values()].map((axe) => {
    const own = context.plan.axes.entries.get(axe.id)?.value.indicateurs ?? [];
    const all = [...own, ...context.fiches.filter((fiche) => fiche.axe === axe.id).flatMap(ofFiche)];
    written += all.length;
    return { axe, rows: all.flatMap((indicateur) => rowOf(indicateur, axeOf(context, axe.id), mesures) ?? []) };
  });
  const rows = groups.flatMap((group) => group.rows);
  const others = written - rows.length;
  if (rows.length === 0)
    return figureAbsente(
      nom,
      'Aucun indicateur n’a à la fois une cible chiffrée et une valeur à lui comparer : il n’y a rien à dessiner.',
    );
  const tableau = {
    colonnes: ['Indicateur', 'Départ', ...(mesures.size > 0 ? ['Relevé'] : []), 'Cible'],
    lignes: rows.map(({ libelle, cellules }) => ({ nom: libelle, cellules })),
  };
  if (groups.some((group) => group.rows.length > LIGNES_MAX))
    return figureTropLongue(nom, `${compte(rows.length, 'indicateur')} : le tableau les dit tous.`, tableau);
  return figure({
    ...nom,
    description:
      `Une ligne par indicateur, chacune à son échelle, de zéro à la plus grande de ses valeurs. ` +
      `${compte(rows.length, 'indicateur')} sur ${String(written)} ${rows.length < 2 ? 'peut' : 'peuvent'} être comparés à leur cible.`,
    dessins: groups
      .filter((group) => group.rows.length > 0)
      .map(({ axe, rows: own }) => ({
        type: 'cibles',
        titre: `${axe.rang} · ${axe.titreCourt}`,
        lignes: own.map(({ cellules: _, ...ligne }) => ligne),
      })),
    cle: [
      { signe: 'depart', texte: 'valeur de départ' },
      ...(rows.some((row) => row.mesure !== undefined) ? [{ signe: 'mesure', texte: 'dernier relevé' } as const] : []),
      { signe: 'cible', texte: 'cible' },
    ],
    notes:
      others === 0
        ? []
        : [
            `${compte(others, 'indicateur')} sans cible chiffrée, sans valeur à comparer, ou dont la cible se compte par an.`,
          ],
    tableau,
  });
}
