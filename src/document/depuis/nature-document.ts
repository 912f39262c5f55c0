import type {
  AxeView,
  BesoinsDAxe,
  Bloc,
  ConventionView,
  EtapeView,
  GroupePartenaires,
  InstanceView,
  Partie,
  PstDocument,
  ReleveView,
  SigleView,
  SourceView,
  SuiviView,
  TableauDeBordView,
  TerritoireView,
} from '../types.ts';
import { FICHES } from './nature-fiche.ts';
import { BUDGET, PLAN_ACTIONS, SYNTHESE, TABLEAU } from './nature-tableaux.ts';
import { liste, type Liste, objet, textes, variantes } from './nature.ts';
import { AXE, CHIFFRES, FIGURE, INDICATEURS, type Item, LIENS, TABLEAU_SEUL } from './natures-communes.ts';

type Type<T extends Bloc['type']> = Extract<Bloc, { readonly type: T }>;

type Thematique = Item<Type<'thematiques'>['thematiques']>;
type DateDeConvention = Item<ConventionView['dates']>;
type Membre = Item<InstanceView['membres']>;
type Besoin = Item<BesoinsDAxe['besoins']>;
type Partenaire = Item<GroupePartenaires['partenaires']>;
type Repere = Item<SuiviView['reperes']>;

/** Of a block, the type; the others are told by what they hold. */
const bloc = { type: 'tel-quel' } as const;

const CONVENTION = objet<ConventionView>({
  nom: 'texte',
  validite: 'texte',
  dates: liste<DateDeConvention>(
    objet<DateDeConvention>({ quand: 'texte', libelle: 'texte' }),
    ({ libelle }) => libelle,
  ),
});

const INSTANCE = objet<InstanceView>({
  nom: 'texte',
  role: 'texte',
  membres: liste<Membre>(objet<Membre>({ nom: 'texte', fonctions: textes }), ({ nom }) => nom),
});

const BESOINS_D_AXE = objet<BesoinsDAxe>({
  axe: AXE,
  diagnostic: 'prose',
  besoins: liste<Besoin>(
    objet<Besoin>({ id: 'tel-quel', titre: 'texte', markdown: 'prose', chiffres: CHIFFRES, fiches: LIENS }),
    ({ id }) => id,
  ),
});

const RELEVE = objet<ReleveView>({
  id: 'tel-quel',
  titre: 'texte',
  phrases: textes,
  tableau: TABLEAU_SEUL,
  notes: textes,
});

const SUIVI = objet<SuiviView>({
  id: 'tel-quel',
  code: 'mot',
  nom: 'texte',
  axe: AXE,
  reperes: liste<Repere>(objet<Repere>({ terme: 'texte', texte: 'texte' }), ({ terme }) => terme),
  note: 'prose',
  absence: 'texte',
});

const SOURCES = liste<SourceView>(
  objet<SourceView>({ titre: 'texte', details: 'texte', url: 'texte' }),
  ({ titre }) => titre,
);

const PARTENAIRES = liste<Partenaire>(
  objet<Partenaire>({ nom: 'texte', sigle: 'texte', precisions: textes, fiches: LIENS }),
  ({ nom }) => nom,
);

/** Territories are printed by type: of another type, one leaves a group for another. */
const TERRITOIRES = liste<TerritoireView>(
  objet<TerritoireView>({ nom: 'texte', type: 'tel-quel', description: 'texte', alias: textes }),
  ({ nom, type }) => `${type} ${nom}`,
);

const ETAPES = liste<EtapeView>(
  objet<EtapeView>({ libelle: 'texte', quand: 'texte', type: 'texte', datee: 'tel-quel' }),
  ({ libelle }) => libelle,
);

const BLOCS: Liste<Bloc> = liste<Bloc>(
  variantes<Bloc>({
    texte: objet<Type<'texte'>>({ ...bloc, titre: 'texte', encadre: 'tel-quel', markdown: 'prose' }),
    thematiques: objet<Type<'thematiques'>>({
      ...bloc,
      thematiques: liste<Thematique>(objet<Thematique>({ nom: 'texte', axes: textes }), ({ nom }) => nom),
    }),
    cadre: objet<Type<'cadre'>>({ ...bloc, ctg: 'texte', conventions: liste(CONVENTION, ({ nom }) => nom) }),
    instances: objet<Type<'instances'>>({ ...bloc, instances: liste(INSTANCE, ({ nom }) => nom) }),
    etapes: objet<Type<'etapes'>>({ ...bloc, etapes: ETAPES, figure: FIGURE }),
    'chiffres-cles': objet<Type<'chiffres-cles'>>({ ...bloc, chiffres: CHIFFRES }),
    chiffres: objet<Type<'chiffres'>>({ ...bloc, titre: 'texte', chiffres: CHIFFRES }),
    tableau: objet<Type<'tableau'>>({ ...bloc, tableau: TABLEAU }),
    territoires: objet<Type<'territoires'>>({ ...bloc, territoires: TERRITOIRES }),
    besoins: objet<Type<'besoins'>>({ ...bloc, axes: liste(BESOINS_D_AXE, ({ axe }) => axe.id) }),
    'indicateurs-globaux': objet<Type<'indicateurs-globaux'>>({ ...bloc, indicateurs: INDICATEURS }),
    'plan-actions': objet<Type<'plan-actions'>>({ ...bloc, plan: PLAN_ACTIONS }),
    'tableau-de-bord': objet<Type<'tableau-de-bord'>>({
      ...bloc,
      tableauDeBord: objet<TableauDeBordView>({ chiffres: CHIFFRES, figures: liste(FIGURE, ({ id }) => id) }),
    }),
    budget: objet<Type<'budget'>>({ ...bloc, budget: BUDGET }),
    indicateurs: objet<Type<'indicateurs'>>({ ...bloc, synthese: SYNTHESE }),
    releve: objet<Type<'releve'>>({ ...bloc, releve: RELEVE }),
    suivis: objet<Type<'suivis'>>({ ...bloc, suivis: liste(SUIVI, ({ id }) => id) }),
    fiches: objet<Type<'fiches'>>({ ...bloc, fiches: FICHES }),
    sources: objet<Type<'sources'>>({ ...bloc, annexe: SOURCES, notes: SOURCES }),
    partenaires: objet<Type<'partenaires'>>({
      ...bloc,
      groupes: liste<GroupePartenaires>(
        objet<GroupePartenaires>({ titre: 'texte', partenaires: PARTENAIRES }),
        ({ titre }) => titre,
      ),
      figure: FIGURE,
    }),
    glossaire: objet<Type<'glossaire'>>({
      ...bloc,
      sigles: liste<SigleView>(objet<SigleView>({ sigle: 'texte', sens: 'texte' }), ({ sigle }) => sigle),
    }),
  }),
  cleDeBloc,
);

/** Two blocks of a kind in a part keep their order. */
function cleDeBloc(one: Bloc): string {
  if (one.type === 'texte' || one.type === 'chiffres') return `${one.type} ${one.titre ?? ''}`;
  if (one.type === 'tableau') return `${one.type} ${one.tableau.id}`;
  return one.type === 'releve' ? `${one.type} ${one.releve.id}` : one.type;
}

export const DOCUMENT = objet<PstDocument>({
  id: 'tel-quel',
  titre: 'texte',
  nom: 'texte',
  sousTitre: 'texte',
  territoire: 'texte',
  periode: 'texte',
  statut: 'texte',
  edition: 'texte',
  mention: 'tel-quel',
  copilotes: textes,
  axes: liste<AxeView>(AXE, ({ id }) => id),
  dessin: 'tel-quel',
  parties: liste<Partie>(objet<Partie>({ id: 'tel-quel', titre: 'texte', blocs: BLOCS }), ({ id }) => id),
  colophon: 'tel-quel',
});
