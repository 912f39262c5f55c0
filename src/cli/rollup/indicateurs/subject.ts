import type { Subject } from '../subject.ts';

const OF_FICHE = ['plan', 'axe_principal', 'axe', 'fiche', 'type', 'thematique', 'pilote'];

export const indicateurs: Subject = {
  name: 'indicateurs',
  summary: 'ce qui est mesuré, face aux cibles',
  dimensions: OF_FICHE,
  usual: ['fiche'],
  vues: [
    { name: 'suivi', summary: 'valeur, cible et rythme de chaque indicateur' },
    {
      name: 'sommes',
      summary: 'plusieurs fiches ensemble, là où l’indicateur dit comment',
      dimensions: [...OF_FICHE, 'annee'],
      usual: ['plan'],
    },
    { name: 'hors-sommes', summary: 'ce qui ne s’additionne pas, et pourquoi' },
    { name: 'attendues', summary: 'les mesures qui manquent' },
    { name: 'plan', summary: 'comités par an, participants, niveau de réalisation', dimensions: [] },
  ],
  load: async () => (await import('./compute.ts')).computeIndicateurs,
};
