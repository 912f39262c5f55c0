import type { ChangementsDocument } from '../../../src/document/index.ts';
import { makerOf, type Filling } from './fake-maker.ts';

/** Changes of a plan, that fill every field of what is published of them. */
export function fakeChangements(filling: Filling): ChangementsDocument {
  const make = makerOf(filling);
  const changement = (mots: boolean) => ({
    nature: 'modification' as const,
    ou: make.text('changement.ou'),
    avant: make.text('changement.avant'),
    apres: make.text('changement.apres'),
    mots: mots
      ? (['both', 'before', 'after'] as const).map((cote) => ({ cote, texte: make.text('changement.mots') }))
      : undefined,
    effet: make.text('changement.effet'),
  });
  return {
    titre: make.text('changements.titre'),
    surtitre: make.text('changements.surtitre'),
    signataires: make.texts('changements.signataires'),
    colophon: make.texts('changements.colophon'),
    plans: make.list(() => ({
      titre: make.text('plan.titre'),
      phrases: make.texts('plan.phrases'),
      totaux: make.list(() => ({
        libelle: make.text('total.libelle'),
        avant: make.text('total.avant'),
        apres: make.text('total.apres'),
        effet: make.text('total.effet'),
      })),
      sections: make.list(() => ({
        nature: 'nouveau' as const,
        titre: make.text('section.titre'),
        kind: 'fiche',
        id: 'une',
        fichier: 'fiches/une.yaml',
        notes: make.texts('section.notes'),
        decisions: make.texts('section.decisions'),
        changements: [changement(true), changement(false)],
      })),
    })),
  };
}
