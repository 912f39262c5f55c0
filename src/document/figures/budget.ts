import type { BudgetView, FigureView, VentilationView } from '../types.ts';
import { compte } from '../typography.ts';
import { figure, figureAbsente, figureTropLongue, LIGNES_MAX } from './figure.ts';

/** In a drawing, euros are enough: the table says the cents. */
export const sansCentimes = (montant: string): string => montant.replace(/,\d\d(?=\u00A0€)/gu, '');

const TITRES = {
  axe: { titre: 'Le budget par axe', une: 'Une barre par axe' },
  annee: { titre: 'Le budget par année', une: 'Une barre par année' },
  statut: { titre: 'Le budget par statut de financement', une: 'Une barre par statut' },
  poste: { titre: 'Le budget par poste', une: 'Une barre par poste' },
} as const;

type Cle = keyof typeof TITRES;

function tableauDe({ titre, lignes }: VentilationView): FigureView['tableau'] {
  return {
    colonnes: [titre, 'Total bas', 'Total haut'],
    lignes: lignes.map(({ libelle, montant }) => ({ nom: libelle, cellules: [montant.bas, montant.haut] })),
  };
}

function nonDit({ nonComptees }: BudgetView): readonly string[] {
  if (nonComptees.length === 0) return [];
  return [
    `${compte(nonComptees.length, 'ligne')} sans montant en euros n'y ${nonComptees.length < 2 ? 'est' : 'sont'} pas.`,
  ];
}

/** What is planned, low and high, by axe, year, status or item. The widest axes alone: the others are in their totals. */
export function figureBudget(budget: BudgetView, cle: Cle): FigureView {
  const nom = { id: `figure-budget-${cle}`, titre: TITRES[cle].titre };
  const ventilation = budget.ventilations.find((one) => one.cle === cle);
  const tableau = ventilation === undefined ? undefined : tableauDe(ventilation);
  const lignes = (ventilation?.lignes ?? []).filter(({ niveau }) => niveau === 1);
  if (tableau === undefined || lignes.every(({ montant }) => montant.partHaute === 0))
    return figureAbsente(nom, "Aucun montant en euros n'est écrit dans les fiches : il n'y a rien à dessiner.");
  if (lignes.length > LIGNES_MAX)
    return figureTropLongue(nom, `${compte(lignes.length, 'ligne')} : le tableau les dit toutes.`, tableau);
  const ouvert = lignes.some(({ montant }) => montant.partHaute > montant.partBasse);
  const [premier] = [...lignes].sort((a, b) => b.montant.partHaute - a.montant.partHaute);
  return figure({
    ...nom,
    description:
      `${TITRES[cle].une}${ouvert ? ', pleine jusqu’au total bas, hachurée jusqu’au total haut' : ''}. ` +
      `La plus longue : ${premier?.libelle ?? ''}, ${premier?.montant.texte ?? ''}. En tout : ${budget.total.texte}.`,
    dessins: [
      {
        type: 'barres',
        titre: undefined,
        lignes: lignes.map(({ libelle, axe, montant }) => ({
          libelle,
          texte: sansCentimes(montant.texte),
          bas: montant.partBasse,
          haut: montant.partHaute,
          axe,
        })),
      },
    ],
    cle: ouvert
      ? [
          { signe: 'plein', texte: 'total bas, sûr' },
          { signe: 'hachure', texte: 'jusqu’au total haut, ouvert' },
        ]
      : [],
    notes: cle === 'axe' ? nonDit(budget) : [],
    tableau,
  });
}
