import { type Json, isObject } from '../../diff/index.ts';
import type { Target } from '../../model/meaning.ts';
import type { Plan } from '../../model/plan.ts';
import type { Context } from '../context.ts';
import { nomCourt, nomTerritoire } from '../context.ts';
import { typo } from '../typography.ts';

/** What an identifier is called, where it is what something points to. `near`: the fiche in which it is used. */
export function nameOfReference(context: Context, target: Target, id: string, near: Json | undefined): string {
  const { plan } = context;
  switch (target) {
    case 'partenaire':
      return nomCourt(context, id);
    case 'territoire':
      return nomTerritoire(context, id);
    case 'fiche': {
      const nom = plan.fiches.entries.get(id)?.value.nom;
      return nom === undefined ? id : `${context.codes.get(id) ?? id} « ${typo(nom)} »`;
    }
    case 'axe':
      return typo(plan.axes.entries.get(id)?.value.titre ?? id);
    case 'thematique':
      return typo(plan.thematiques.entries.get(id)?.value.nom ?? id);
    case 'chiffre':
      return typo(plan.chiffres.entries.get(id)?.value.libelle ?? id);
    case 'source':
      return typo(plan.sources.entries.get(id)?.value.titre ?? id);
    case 'public':
      return typo(plan.pst.value.publics?.find((one) => one.id === id)?.libelle ?? id);
    case 'etape':
      return itemName(near, 'calendrier', id);
    case 'indicateur':
      return itemName(near, 'indicateurs', id);
    case 'ligne':
      return itemName(near, 'budget', id);
    case 'cellule':
    case 'colonne':
    case 'tableau':
    case 'texte':
    case 'theme':
      return id;
  }
}

function itemName(fiche: Json | undefined, list: string, id: string): string {
  const items = isObject(fiche) ? fiche[list] : undefined;
  const found = Array.isArray(items)
    ? (items as readonly Json[]).find((one) => isObject(one) && one['id'] === id)
    : undefined;
  return found === undefined ? id : (titleOfItem(found) ?? id);
}

/** The keys by which an object tells what it is, the first that it has. */
const TITLES = ['libelle', 'nom', 'titre', 'texte'] as const;

/** What an object calls itself, on one line; undefined for one that has no such words. */
export function titleOfItem(item: Json | undefined): string | undefined {
  if (!isObject(item)) return undefined;
  const said = TITLES.map((key) => item[key]).find((value) => typeof value === 'string');
  return typeof said === 'string' ? typo(said.replace(/\s+/gu, ' ').trim()) : undefined;
}

/** The fiche that the follow-up is about, as it reads in this plan. */
export function ficheOfSuivi(plan: Plan, suivi: Json | undefined): Json | undefined {
  const id = isObject(suivi) ? suivi['fiche'] : undefined;
  // What was read from YAML holds nothing else.
  return typeof id === 'string' ? (plan.fiches.entries.get(id)?.value as Json | undefined) : undefined;
}
