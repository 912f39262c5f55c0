import type { BudgetView, IndicateursView, PlanActions, TableauView, VentilationView } from '../types.ts';
import { liste, objet, rang, textes } from './nature.ts';
import { AXE, BARRE, FIGURE, INDICATEURS, type Item, LIEN_SEUL, memesColonnes, MONTANT } from './natures-communes.ts';

type AxeDuPlan = Item<PlanActions['axes']>;
type Action = Item<AxeDuPlan['fiches']>;
type LigneVentilee = Item<VentilationView['lignes']>;
type Hypothese = Item<BudgetView['hypotheses']>;
type NonComptee = Item<BudgetView['nonComptees']>;
type AxeDIndicateurs = Item<IndicateursView['axes']>;
type FicheDIndicateurs = Item<AxeDIndicateurs['fiches']>;
type Colonne = Item<TableauView['colonnes']>;
type Ligne = Item<TableauView['lignes']>;
type Cellule = Item<Ligne['cellules']>;

export const PLAN_ACTIONS = objet<PlanActions>({
  annees: 'tel-quel',
  axes: liste<AxeDuPlan>(
    objet<AxeDuPlan>({
      axe: AXE,
      fiches: liste<Action>(
        objet<Action>({
          code: 'mot',
          nom: 'texte',
          href: 'tel-quel',
          enjeu: 'texte',
          pilotes: textes,
          publics: 'texte',
          barres: liste(BARRE, ({ libelle }) => libelle),
        }),
        ({ href }) => href,
      ),
    }),
    ({ axe }) => axe.id,
  ),
});

const COLONNES = liste<Colonne>(objet<Colonne>({ libelle: 'texte', unite: 'texte' }), ({ libelle }) => libelle);

export const TABLEAU = objet<TableauView>(
  {
    id: 'tel-quel',
    titre: 'texte',
    source: 'texte',
    commentaire: 'texte',
    figure: FIGURE,
    colonnes: COLONNES,
    lignes: liste<Ligne>(
      objet<Ligne>({
        nom: 'texte',
        cellules: rang<Cellule>(objet<Cellule>({ texte: 'texte', part: 'tel-quel' }), { texte: '', part: undefined }),
      }),
      ({ nom }) => nom,
    ),
  },
  memesColonnes<Colonne, Cellule, TableauView>(COLONNES, { texte: '', part: undefined }, 0),
);

const VENTILATION = objet<VentilationView>({
  cle: 'tel-quel',
  titre: 'texte',
  lignes: liste<LigneVentilee>(
    objet<LigneVentilee>({ libelle: 'texte', niveau: 'tel-quel', axe: 'tel-quel', montant: MONTANT }),
    ({ libelle }) => libelle,
  ),
});

export const BUDGET = objet<BudgetView>({
  total: MONTANT,
  dont: textes,
  couverture: textes,
  lecture: 'texte',
  ventilations: liste(VENTILATION, ({ cle }) => cle),
  hypotheses: liste<Hypothese>(
    objet<Hypothese>({ fiche: LIEN_SEUL, ligne: 'texte', texte: 'texte', effet: 'texte' }),
    ({ fiche, ligne }) => `${fiche.href} ${ligne}`,
  ),
  nonComptees: liste<NonComptee>(
    objet<NonComptee>({ fiche: LIEN_SEUL, ligne: 'texte', motif: 'texte' }),
    ({ fiche, ligne }) => `${fiche.href} ${ligne}`,
  ),
});

export const SYNTHESE = objet<IndicateursView>({
  resume: 'texte',
  couverture: textes,
  axes: liste<AxeDIndicateurs>(
    objet<AxeDIndicateurs>({
      axe: AXE,
      indicateurs: INDICATEURS,
      fiches: liste<FicheDIndicateurs>(
        objet<FicheDIndicateurs>({ fiche: LIEN_SEUL, indicateurs: INDICATEURS }),
        ({ fiche }) => fiche.href,
      ),
    }),
    ({ axe }) => axe.id,
  ),
});
