import type { Plan } from '../../model/plan.ts';
import type { DiffView, SectionView } from '../changes/types.ts';
import { documentOf } from '../index.ts';
import type { Edition } from '../types.ts';
import { compte, typo } from '../typography.ts';
import { fusion } from './fusion.ts';
import { lieuDe } from './lieux.ts';
import { isMarked, MARQUES, sansMarques } from './marques.ts';
import { DOCUMENT } from './nature-document.ts';
import type { ChangementDepuis, DocumentDepuis } from './types.ts';

/** Two versions of a plan, and what is said of them. */
export interface Depuis {
  /** What the user calls the old version: « v2023 ». */
  readonly ref: string;
  /** The versions in full: « v2023 (1a2b3c4d5e6f), 27 mars 2023 ». */
  readonly noms: { readonly avant: string; readonly apres: string };
  /** Undefined where the old version had no such plan. */
  readonly avant: Plan | undefined;
  readonly apres: Plan;
  /** What changed, in words; undefined where there is nothing to compare with. */
  readonly diff: DiffView | undefined;
  /** Files of either version that have errors: what they say may be missing. */
  readonly illisibles: readonly string[];
}

/** The whole document of a plan as it is, with all that was added and removed since another version. */
export function depuisOf(depuis: Depuis, edition: Edition): DocumentDepuis {
  const { ref, noms, avant, apres, diff } = depuis;
  const was = avant && sansMarques(documentOf(avant, edition));
  const is = sansMarques(documentOf(apres, edition));
  const document = fusion(DOCUMENT, was, is);
  const modifie = isMarked(document);
  const plans = avant === undefined ? [apres] : [apres, avant];
  const said = {
    titre: typo(`Modifications depuis ${ref}`),
    versions: [
      { terme: 'Version de départ', texte: typo(noms.avant) },
      { terme: 'Version d’arrivée', texte: typo(noms.apres) },
    ],
    phrases: phrasesOf(depuis, modifie).map(typo),
    totaux: diff?.totaux ?? [],
    changements: (diff?.sections ?? []).map((section) => changement(plans, section)),
    mentions: avant === undefined ? undefined : { ajoutee: 'Fiche ajoutée', retiree: 'Fiche retirée' },
  };
  return { ...sansMarques(said), document, couverture: is, marques: MARQUES, modifie };
}

function phrasesOf({ ref, avant, diff, illisibles }: Depuis, modifie: boolean): readonly string[] {
  const partial = illisibles.length === 0 ? [] : [`Fichiers en erreur, comparés en partie : ${illisibles.join(', ')}.`];
  if (avant === undefined)
    return [`Ce plan n’existait pas dans la version de départ : tout y est nouveau.`, ...partial];
  const resume = diff?.resume ?? [];
  if (resume.length === 0 && !modifie) return [`Aucune modification depuis ${ref}.`, ...partial];
  return [
    ...(resume.length === 0 ? [] : [`${resume.join(', ')}.`]),
    ...(modifie ? [] : ['Rien de ce que ce document imprime n’a changé.']),
    ...partial,
  ];
}

const NATURES: Readonly<Record<SectionView['nature'], string | undefined>> = {
  nouveau: 'ajout',
  retire: 'retrait',
  renomme: 'nouvel identifiant',
  modifie: undefined,
};

function changement(plans: readonly Plan[], section: SectionView): ChangementDepuis {
  const { titre, nature, changements, notes } = section;
  return {
    titre,
    nature: NATURES[nature],
    href: lieuDe(plans, section),
    combien: changements.length === 0 ? undefined : compte(changements.length, 'modification'),
    notes,
  };
}
