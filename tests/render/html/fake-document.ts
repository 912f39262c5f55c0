import type { Bloc, PstDocument } from '../../../src/document/index.ts';
import { fiche } from './fake-fiche.ts';
import { figure } from './fake-figure.ts';
import {
  axe,
  barre,
  chiffre,
  indicateur,
  lienFiche,
  makerOf,
  montant,
  type Filling,
  type Maker,
} from './fake-maker.ts';

type BlocOf<T extends Bloc['type']> = Extract<Bloc, { readonly type: T }>;
type Builders = { readonly [T in Bloc['type']]: (make: Maker) => Omit<BlocOf<T>, 'type'> };

/** One builder for each type of block: the table is complete by type. */
const BLOCS: Builders = {
  texte: (make) => ({
    titre: make.maybeText('texte.titre'),
    encadre: make.full,
    markdown: make.markdown('texte.markdown'),
  }),
  thematiques: (make) => ({
    thematiques: make.list(() => ({ nom: make.text('thematique.nom'), axes: make.texts('thematique.axes') })),
  }),
  cadre: (make) => ({
    ctg: make.maybeText('cadre.ctg'),
    conventions: make.list(() => ({
      nom: make.text('convention.nom'),
      validite: make.maybeText('convention.validite'),
      dates: make.list(() => ({
        quand: make.text('convention.quand'),
        libelle: make.text('convention.libelle'),
      })),
    })),
  }),
  instances: (make) => ({
    instances: make.list(() => ({
      nom: make.text('instance.nom'),
      role: make.maybeText('instance.role'),
      membres: make.list(() => ({ nom: make.text('membre.nom'), fonctions: make.texts('membre.fonctions') })),
    })),
  }),
  etapes: (make) => ({
    etapes: make.list(() => ({
      libelle: make.text('etape.libelle'),
      quand: make.text('etape.quand'),
      type: make.maybeText('etape.type'),
      datee: make.full,
    })),
    figure: make.maybe(() => figure(make, 'construction')),
  }),
  'chiffres-cles': (make) => ({ chiffres: make.list(() => chiffre(make)) }),
  chiffres: (make) => ({ titre: make.text('chiffres.titre'), chiffres: make.list(() => chiffre(make)) }),
  tableau: (make) => ({
    tableau: {
      id: 'tableau',
      titre: make.text('tableau.titre'),
      source: make.maybeText('tableau.source'),
      commentaire: make.maybeText('tableau.commentaire'),
      figure: make.maybe(() => figure(make, 'ecarts')),
      colonnes: make.list(() => ({
        libelle: make.text('colonne.libelle'),
        unite: make.maybeText('colonne.unite'),
      })),
      lignes: make.list(() => ({
        nom: make.text('tableau.ligne'),
        cellules: make.list(() => ({ texte: make.text('cellule.texte'), part: make.maybe(() => 0.25) })),
      })),
    },
  }),
  territoires: (make) => ({
    territoires: make.list(() => ({
      nom: make.text('territoire.nom'),
      type: make.text('territoire.type'),
      description: make.maybeText('territoire.description'),
      alias: make.texts('territoire.alias'),
    })),
  }),
  besoins: (make) => ({
    axes: make.list((rank) => ({
      axe: axe(make, rank),
      diagnostic: make.maybe(() => make.markdown('besoins.diagnostic')),
      besoins: make.list((n) => ({
        id: `besoin-a${String(rank)}-b${String(n)}`,
        titre: make.text('besoin.titre'),
        markdown: make.maybe(() => make.markdown('besoin.markdown')),
        chiffres: make.list(() => chiffre(make)),
        fiches: make.list((f) => lienFiche(make, f)),
      })),
    })),
  }),
  'indicateurs-globaux': (make) => ({ indicateurs: make.list(() => indicateur(make, 'global')) }),
  'plan-actions': (make) => ({
    plan: {
      annees: make.texts('plan.annees'),
      axes: make.list((rank) => ({
        axe: axe(make, rank),
        fiches: make.list(() => ({
          code: make.text('action.code'),
          nom: make.text('action.nom'),
          href: `#fiche-f${String(rank)}`,
          enjeu: make.maybeText('action.enjeu'),
          pilotes: make.texts('action.pilotes'),
          publics: make.maybeText('action.publics'),
          barres: make.list(() => barre(make, 'action.barre')),
        })),
      })),
    },
  }),
  'tableau-de-bord': (make) => ({
    tableauDeBord: {
      chiffres: make.list(() => chiffre(make)),
      figures: make.list((rank) => figure(make, `tableau-de-bord-${String(rank)}`)),
    },
  }),
  budget: (make) => ({
    budget: {
      total: montant(make, 'budget.total'),
      dont: make.texts('budget.dont'),
      couverture: make.texts('budget.couverture'),
      lecture: make.maybeText('budget.lecture'),
      ventilations: make.list((rank) => ({
        cle: 'axe' as const,
        titre: make.text('ventilation.titre'),
        lignes: make.list(() => ({
          libelle: make.text('ventilation.libelle'),
          niveau: rank,
          axe: undefined,
          montant: montant(make, 'ventilation.montant'),
        })),
      })),
      hypotheses: make.list((n) => ({
        fiche: lienFiche(make, n),
        ligne: make.text('hypothese.ligne'),
        texte: make.text('hypothese.texte'),
        effet: make.text('hypothese.effet'),
      })),
      nonComptees: make.list((n) => ({
        fiche: lienFiche(make, n),
        ligne: make.text('nonComptee.ligne'),
        motif: make.text('nonComptee.motif'),
      })),
    },
  }),
  indicateurs: (make) => ({
    synthese: {
      resume: make.text('synthese.resume'),
      couverture: make.texts('synthese.couverture'),
      axes: make.list((rank) => ({
        axe: axe(make, rank),
        indicateurs: make.list(() => indicateur(make, 'synthese.indicateur')),
        fiches: make.list((n) => ({
          fiche: lienFiche(make, n),
          indicateurs: make.list(() => indicateur(make, 'synthese.indicateur')),
        })),
      })),
    },
  }),
  fiches: (make) => ({ fiches: make.list((rank) => fiche(make, rank)) }),
  sources: (make) => {
    const source = () => ({
      titre: make.text('source.titre'),
      details: make.maybeText('source.details'),
      url: make.maybe(() => make.url('source.url')),
    });
    return { annexe: make.list(source), notes: make.list(source) };
  },
  partenaires: (make) => ({
    figure: make.maybe(() => figure(make, 'partenaires')),
    groupes: make.list(() => ({
      titre: make.text('groupe.titre'),
      partenaires: make.list(() => ({
        nom: make.text('groupe.nom'),
        sigle: make.maybeText('groupe.sigle'),
        precisions: make.texts('groupe.precisions'),
        fiches: make.list((n) => lienFiche(make, n)),
      })),
    })),
  }),
  releve: (make) => ({
    releve: {
      id: 'releve-etapes',
      titre: make.text('releve.titre'),
      phrases: make.texts('releve.phrases'),
      tableau: make.maybe(() => ({
        colonnes: make.texts('releve.colonnes'),
        lignes: make.list(() => ({ nom: make.text('releve.nom'), cellules: make.texts('releve.cellules') })),
      })),
      notes: make.texts('releve.notes'),
    },
  }),
  suivis: (make) => ({
    suivis: make.list((rank) => ({
      id: `f${String(rank)}`,
      code: make.text('suivi.code'),
      nom: make.text('suivi.nom'),
      axe: axe(make, rank),
      reperes: make.list(() => ({ terme: make.text('repere.terme'), texte: make.text('repere.texte') })),
      note: make.maybe(() => make.markdown('suivi.note')),
      absence: make.maybeText('suivi.absence'),
    })),
  }),
  glossaire: (make) => ({
    sigles: make.list(() => ({ sigle: make.text('glossaire.sigle'), sens: make.text('glossaire.sens') })),
  }),
};

const BLOC_TYPES = Object.keys(BLOCS) as readonly Bloc['type'][]; // the table is complete by type

/** A document with every type of block, each in a part of its own. */
export function fakeDocument(filling: Filling): PstDocument {
  const make = makerOf(filling);
  return {
    id: 'plan',
    titre: make.text('titre'),
    nom: make.text('nom'),
    sousTitre: make.maybeText('sousTitre'),
    territoire: make.text('territoire'),
    periode: make.text('periode'),
    statut: make.maybeText('statut'),
    edition: make.maybeText('edition'),
    mention: make.maybe(() => ({ mot: make.text('mention.mot'), phrase: make.text('mention.phrase') })),
    copilotes: make.texts('copilotes'),
    axes: make.list((rank) => axe(make, rank)),
    dessin: undefined,
    parties: BLOC_TYPES.map((type) => ({
      id: `partie-${type}`,
      titre: make.text('partie.titre'),
      blocs: [{ type, ...BLOCS[type](make) } as Bloc], // its type and its builder are of the same key
    })),
    colophon: make.texts('colophon'),
  };
}
