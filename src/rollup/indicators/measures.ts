import { fichesInOrder } from '../../model/codes.ts';
import { type Periode, readDate } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Fiche, Indicateur, Mesure, SousAction } from '../../model/types.ts';
import { type Tags, taggerOf } from '../tags.ts';

/** A measure that was taken, when. */
export interface Measure {
  readonly mesure: Mesure;
  readonly days: Periode;
  /** A yes is 1, a no is 0, a rate is in per cent. Undefined where nobody knows, and where the measure is a text. */
  readonly value: number | undefined;
}

/** An indicator of a fiche or of one of its sub-actions, with what was measured of it. */
export interface Followed {
  readonly fiche: Fiche;
  readonly tags: Tags;
  readonly indicateur: Indicateur;
  /** By the last of their days, then by the first; of the same days, in the order of the files. */
  readonly measures: readonly Measure[];
}

/** Sums of decimals without the dust that binary fractions leave. */
export const tidy = (value: number): number => Number(value.toFixed(6));

/** A rate is what its two numbers say, where they are known. */
function valueOf({ nature }: Indicateur, { valeur, numerateur, denominateur }: Mesure): number | undefined {
  if (nature === 'qualitatif') return undefined;
  if (typeof valeur === 'boolean') return valeur ? 1 : 0;
  if (nature === 'taux' && numerateur !== undefined && denominateur !== undefined) {
    return denominateur === 0 ? undefined : tidy((numerateur / denominateur) * 100);
  }
  return valeur ?? undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function measuresOf(indicateur: Indicateur, mesures: readonly Mesure[]): readonly Measure[] {
  return mesures
    .flatMap((mesure): readonly Measure[] => {
      const days = readDate(mesure.date);
      return days === undefined ? [] : [{ mesure, days, value: valueOf(indicateur, mesure) }];
    })
    .sort((a, b) => compare(a.days.fin, b.days.fin) || compare(a.days.debut, b.days.debut));
}

/** The measures of each fiche by indicator, in the order of the files. */
function mesuresByFiche({ suivis }: Plan): ReadonlyMap<string, ReadonlyMap<string, readonly Mesure[]>> {
  const byFiche = new Map<string, Map<string, Mesure[]>>();
  for (const { value } of suivis) {
    const byId = byFiche.get(value.fiche) ?? new Map<string, Mesure[]>();
    byFiche.set(value.fiche, byId);
    for (const mesure of value.mesures ?? []) {
      const known = byId.get(mesure.indicateur);
      if (known === undefined) byId.set(mesure.indicateur, [mesure]);
      else known.push(mesure);
    }
  }
  return byFiche;
}

/** The indicators of a fiche, then those of its sub-actions. Where a sub-action repeats an identifier, the fiche's is the one measured. */
function indicateursOf(fiche: Fiche): readonly (readonly [Indicateur, SousAction | undefined])[] {
  const own = (fiche.indicateurs ?? []).map((one) => [one, undefined] as const);
  const taken = new Set(own.map(([{ id }]) => id));
  const nested = (fiche.sous_actions ?? []).flatMap((sousAction) =>
    (sousAction.indicateurs ?? []).map((one) => [one, sousAction] as const),
  );
  return [...own, ...nested.filter(([{ id }]) => !taken.has(id))];
}

/** Every indicator of the fiches of a plan, in the order of the codes. Those that pst computes are apart. */
export function followedOf(plan: Plan): readonly Followed[] {
  const tagsOf = taggerOf(plan);
  const mesures = mesuresByFiche(plan);
  return fichesInOrder(plan).flatMap((fiche) =>
    indicateursOf(fiche).flatMap(([indicateur, sousAction]): readonly Followed[] => {
      if (indicateur.calcul !== undefined) return [];
      const own = mesures.get(fiche.id)?.get(indicateur.id) ?? [];
      const tags = tagsOf(fiche, sousAction);
      return [{ fiche, tags, indicateur, measures: measuresOf(indicateur, own) }];
    }),
  );
}
