import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Indicateur, LigneBudgetaire, Phase } from '../model/types.ts';

/** A fiche or one of its sub-actions. */
export interface Activite {
  readonly file: string;
  /** Pointer to it. */
  readonly base: string;
  /** Whether something in its file was left out, which nobody could understand. */
  readonly partial: boolean;
  readonly calendrier: readonly Phase[];
  readonly budget: readonly LigneBudgetaire[];
}

/** The fiches, each followed by its sub-actions. */
export function* activitesOf({ fiches }: Plan): Iterable<Activite> {
  for (const { file, value, partial = false } of fiches.entries.values()) {
    yield { file, base: '', partial, calendrier: value.calendrier ?? [], budget: value.budget ?? [] };
    for (const [index, { calendrier = [], budget = [] }] of (value.sous_actions ?? []).entries()) {
      yield { file, base: pointer('sous_actions', index), partial, calendrier, budget };
    }
  }
}

export interface Indicateurs {
  readonly file: string;
  /** Pointer to the list. */
  readonly base: string;
  readonly indicateurs: readonly Indicateur[];
}

/** Every list of indicators: of the plan, of its axes, of its fiches and of their sub-actions. */
export function* indicateursOf({ pst, axes, fiches }: Plan): Iterable<Indicateurs> {
  yield { file: pst.file, base: '/indicateurs_globaux', indicateurs: pst.value.indicateurs_globaux ?? [] };
  for (const { file, value } of axes.entries.values()) {
    yield { file, base: '/indicateurs', indicateurs: value.indicateurs ?? [] };
  }
  for (const { file, value } of fiches.entries.values()) {
    yield { file, base: '/indicateurs', indicateurs: value.indicateurs ?? [] };
    for (const [index, { indicateurs = [] }] of (value.sous_actions ?? []).entries()) {
      yield { file, base: pointer('sous_actions', index, 'indicateurs'), indicateurs };
    }
  }
}
