import type { Plan } from '../../model/plan.ts';
import { planActionsView } from '../blocs.ts';
import { contextOf } from '../context.ts';
import type { Edition, Partie, PstDocument } from '../types.ts';
import { couvertureOf } from '../couverture.ts';
import { bilanDe } from './bilan.ts';
import { copils } from './copils.ts';
import { depenses } from './depenses.ts';
import { essentiel } from './essentiel.ts';
import { suivis } from './fiches.ts';
import { indicateurs } from './indicateurs.ts';
import { mouvements } from './mouvements.ts';

/** The years that the plan has follow-ups of, in order. */
export const anneesSuivies = ({ suivis: all }: Pick<Plan, 'suivis'>): readonly number[] =>
  [...new Set(all.map(({ value }) => value.annee))].sort((a, b) => a - b);

/** The yearly report: what the follow-up of the year says, and what it adds up to. Facts only; for a year that is followed. */
export function bilanOf(plan: Plan, annee: number, edition: Edition): PstDocument {
  const context = contextOf(plan);
  const bilan = bilanDe(context, annee);
  const cover = couvertureOf(context, edition);
  const parties: readonly Partie[] = [
    { id: 'essentiel', titre: 'L’année en bref', blocs: essentiel(bilan) },
    { id: 'mouvements', titre: 'Ce qui a bougé', blocs: mouvements(bilan) },
    { id: 'indicateurs', titre: 'Les indicateurs', blocs: indicateurs(bilan) },
    { id: 'depenses', titre: 'Les dépenses', blocs: depenses(bilan) },
    { id: 'copils', titre: 'Les copils et leurs décisions', blocs: copils(bilan) },
    { id: 'fiches', titre: 'Fiche par fiche', blocs: [suivis(bilan)] },
  ];
  const titre = `Bilan ${String(annee)}`;
  return {
    ...cover,
    titre,
    nom: `${titre} · ${cover.nom}`,
    sousTitre: cover.titre,
    dessin: planActionsView(context),
    parties,
  };
}
