import type { Plan } from '../../model/plan.ts';
import type { SectionView } from '../changes/types.ts';
import { ficheHref } from '../context.ts';
import { sommaireHabituel } from '../sommaire.ts';

type Objet = Pick<SectionView, 'kind' | 'id'>;

/** The anchor of the place where an object is printed; undefined for one that has none. The page says whether it is there. */
export function lieuDe(plans: readonly Plan[], { kind, id }: Objet): string | undefined {
  if (kind === 'fiche') return ficheHref(id);
  if (kind === 'axe') return `#axe-${id}`;
  const parties = plans.flatMap((plan) => plan.pst.value.sommaire ?? sommaireHabituel(plan));
  const contenus = plans.flatMap((plan) => contenusOf(plan, { kind, id }));
  const partie = parties.find(({ contenu }) => contenu.some((one) => contenus.includes(one)));
  return partie && `#${partie.id}`;
}

/** What the contents of a part call the block that prints the object. */
function contenusOf(plan: Plan, { kind, id }: Objet): readonly string[] {
  switch (kind) {
    case 'texte':
    case 'tableau':
      return [`${kind}:${id}`];
    case 'chiffres': {
      const chiffre = plan.chiffres.entries.get(id)?.value;
      return [`chiffres:${chiffre?.theme ?? ''}`, ...(chiffre?.carte === true ? ['chiffres-cles'] : [])];
    }
    case 'sigles':
      return ['glossaire'];
    case 'partenaires':
    case 'sources':
    case 'territoires':
    case 'thematiques':
      return [kind];
    case 'suivi':
      return ['tableau-de-bord'];
    default:
      return [];
  }
}
