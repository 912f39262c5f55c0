import type { Cible, Indicateur } from '../../model/types.ts';
import { type Standing, standingsOf } from '../../rollup/indicators/standing.ts';
import type { Wanted } from '../../rollup/indicators/targets.ts';
import type { Context } from '../context.ts';
import { axeOf } from '../context.ts';
import { libelleDate } from '../dates.ts';
import { bornes, uniteDe } from '../indicateurs.ts';
import type { FigureView, LigneDeCible } from '../types.ts';
import { compte, mesure, typo } from '../typography.ts';
import { figure, figureAbsente, figureTropLongue, LIGNES_MAX } from './figure.ts';

interface Row extends LigneDeCible {
  readonly axeId: string;
  readonly cellules: readonly string[];
}

/** An indicator with what it aims at and where it is; measures are those known at the end of a year. */
interface Aim {
  readonly indicateur: Indicateur;
  readonly axe: string;
  readonly cible: Cible;
  readonly wanted: Wanted;
  readonly mesure: number | undefined;
}

/** Of several targets, the last one that a measure can be compared with; else the last one. Those by period have several values. */
function aimOf({ indicateur, targets, tags }: Standing): Aim | undefined {
  const numbers = targets.filter(
    ({ cible, wanted }) => cible !== undefined && cible.par === undefined && wanted !== undefined,
  );
  const target = numbers.findLast(({ value }) => value !== undefined) ?? numbers.at(-1);
  if (target?.cible === undefined || target.wanted === undefined) return undefined;
  return { indicateur, axe: tags.axe, cible: target.cible, wanted: target.wanted, mesure: target.value?.value };
}

/** A start is not compared with what is added up since the beginning. */
const departDe = ({ indicateur, cible }: Aim): number | undefined =>
  cible.cumul !== true ? indicateur.reference?.valeur : undefined;

function cibleEcrite({ indicateur, cible, wanted }: Aim): string {
  const unite = uniteDe(indicateur);
  const quand = cible.periode === undefined ? undefined : `(${libelleDate(cible.periode)})`;
  const parts = [bornes(cible, unite) ?? bornes(wanted, unite), cible.cumul ? 'en tout' : undefined, quand];
  return typo(parts.filter((part) => part !== undefined).join(' '));
}

function rowOf(context: Context, aim: Aim): Row | undefined {
  const { indicateur, wanted, mesure: releve } = aim;
  const depart = departDe(aim);
  const [low, high] = [wanted.min ?? wanted.max ?? 0, wanted.max ?? wanted.min ?? 0];
  const values = [depart, releve, low, high].filter((value) => value !== undefined);
  const [floor, top] = [Math.min(0, ...values), Math.max(0, ...values)];
  if ((depart === undefined && releve === undefined) || floor === top) return undefined;
  const at = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : (value - floor) / (top - floor);
  const unite = uniteDe(indicateur);
  const said = (value: number | undefined): string => (value === undefined ? '–' : typo(mesure(value, unite)));
  const ecrite = cibleEcrite(aim);
  return {
    libelle: typo(indicateur.libelle),
    texteDepart: depart === undefined ? undefined : typo(`départ : ${said(depart)}`),
    texteMesure: releve === undefined ? undefined : typo(`relevé : ${said(releve)}`),
    texteCible: typo(`cible : ${ecrite}`),
    axe: axeOf(context, aim.axe),
    axeId: aim.axe,
    depart: at(depart),
    mesure: at(releve),
    cible: { bas: at(low) ?? 0, haut: at(high) ?? 0 },
    cellules: [said(depart), said(releve), ecrite],
  };
}

/** Indicators of the fiches from their start, to where they are at a day (ISO 8601), to their target; one drawing for each axe. */
export function figureCibles(context: Context, jour: string): FigureView {
  const nom = { id: 'figure-cibles', titre: 'Les indicateurs et leurs cibles' };
  const standings = standingsOf(context.plan, jour);
  const written = standings.length;
  const rows = standings.flatMap((standing) => {
    const aim = aimOf(standing);
    return (aim === undefined ? undefined : rowOf(context, aim)) ?? [];
  });
  const groups = [...context.axes.values()].map((axe) => ({ axe, rows: rows.filter(({ axeId }) => axeId === axe.id) }));
  const others = written - rows.length;
  if (rows.length === 0)
    return figureAbsente(
      nom,
      'Aucun indicateur n’a à la fois une cible chiffrée et une valeur à lui comparer : il n’y a rien à dessiner.',
    );
  const tableau = {
    colonnes: ['Indicateur', 'Départ', 'Relevé', 'Cible'],
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
        lignes: own.map(({ cellules: _, axeId: __, ...ligne }) => ligne),
      })),
    cle: [
      ...(rows.some((row) => row.depart !== undefined)
        ? [{ signe: 'depart', texte: 'valeur de départ' } as const]
        : []),
      ...(rows.some((row) => row.mesure !== undefined) ? [{ signe: 'mesure', texte: 'dernier relevé' } as const] : []),
      { signe: 'cible', texte: 'cible' },
    ],
    notes:
      others === 0
        ? []
        : [
            `${compte(others, 'indicateur')} sans cible chiffrée, sans valeur à comparer, ou dont la cible se compte par période.`,
          ],
    tableau,
  });
}
