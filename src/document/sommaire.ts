import type { Plan } from '../model/plan.ts';
import type { Partie } from '../model/types.ts';

/** The usual order of the parts, for a plan that does not write its own `sommaire`. */
export function sommaireHabituel(plan: Plan): readonly Partie[] {
  const textes = [...plan.textes.entries.keys()].map((id) => `texte:${id}`);
  const themes = plan.themes.map(({ id }) => `chiffres:${id}`);
  const tableaux = plan.tableaux.map(({ value }) => `tableau:${value.id}`);
  return [
    { id: 'cadre', titre: 'Le cadre', contenu: [...textes, 'thematiques', 'cadre', 'instances', 'etapes'] },
    { id: 'chiffres', titre: 'Le territoire en chiffres', contenu: ['chiffres-cles', ...themes, ...tableaux] },
    { id: 'besoins', titre: 'Les besoins repérés', contenu: ['besoins'] },
    { id: 'suivi', titre: 'Le suivi et l’évaluation', contenu: ['indicateurs-globaux'] },
    { id: 'tableau-de-bord', titre: 'Le tableau de bord', contenu: ['tableau-de-bord'] },
    { id: 'plan-actions', titre: 'Le plan d’actions', contenu: ['plan-actions'] },
    { id: 'budget', titre: 'Le budget', contenu: ['budget'] },
    { id: 'indicateurs', titre: 'Les indicateurs', contenu: ['indicateurs'] },
    { id: 'fiches', titre: 'Les fiches action', contenu: ['fiches'] },
    { id: 'sources', titre: 'Les ressources', contenu: ['sources'] },
    { id: 'partenaires', titre: 'Les partenaires', contenu: ['partenaires'] },
    { id: 'sigles', titre: 'Les sigles', contenu: ['glossaire'] },
  ];
}
