import { DIMENSIONS } from '../../../rollup/budget/dimensions.ts';
import type { Subject } from '../subject.ts';

export const budget: Subject = {
  name: 'budget',
  summary: 'ce que les actions coûtent, et qui les paie',
  dimensions: DIMENSIONS,
  usual: ['axe'],
  vues: [
    { name: 'totaux', summary: 'total bas, total haut, sans financeur' },
    { name: 'depenses', summary: 'prévu, dépensé d’après le suivi, reste' },
    { name: 'financement', summary: 'confirmé, sous réserve, à négocier, reste à financer' },
    {
      name: 'croise',
      summary: 'le dernier regroupement en colonnes',
      usual: ['financeur', 'annee'],
    },
    { name: 'axes', summary: 'chaque axe, seul puis avec ceux qu’il contient', dimensions: [] },
    {
      name: 'etp',
      summary: 'temps de travail, année par année',
      dimensions: ['plan', 'axe_principal', 'axe', 'fiche', 'annee', 'thematique', 'pilote'],
      usual: ['annee'],
    },
  ],
  load: async () => (await import('./compute.ts')).computeBudget,
};
