import type { Tableau } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { nomTerritoire } from '../context.ts';
import type { FigureView, LigneDePoints } from '../types.ts';
import { compte, liste, mesure, typo } from '../typography.ts';
import { figure, halves, LIGNES_MAX } from './figure.ts';

/** Fewer places than this are compared at a glance in the table. */
const LIEUX_MIN = 5;

interface Column extends LigneDePoints {
  /** « de 10 % à 30 % » */
  readonly etendue: string;
  readonly cellules: readonly string[];
}

function columnOf(
  context: Context,
  tableau: Tableau,
  { id, libelle, unite }: Tableau['colonnes'][number],
): Column | undefined {
  const known = tableau.lignes.flatMap(({ territoire, valeurs }) => {
    const valeur = valeurs[id];
    return valeur === undefined || valeur === null ? [] : [{ nom: nomTerritoire(context, territoire), valeur }];
  });
  const sorted = known.sort((a, b) => a.valeur - b.valeur);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || known.length < LIEUX_MIN || first.valeur === last.valeur)
    return undefined;
  const written = ({ nom, valeur }: typeof first): string => typo(`${nom} : ${mesure(valeur, unite)}`);
  return {
    libelle: typo(libelle),
    etendue: typo(`de ${mesure(first.valeur, unite)} à ${mesure(last.valeur, unite)}`),
    points: sorted.map(({ valeur }) => (valeur - first.valeur) / (last.valeur - first.valeur)),
    premier: written(first),
    dernier: written(last),
    cellules: [written(first), written(last)],
  };
}

/** How far apart the places of a table lie, a row of points for each column. Undefined where there is too little to compare. */
export function figureEcarts(context: Context, tableau: Tableau): FigureView | undefined {
  const columns = tableau.colonnes.flatMap((colonne) => columnOf(context, tableau, colonne) ?? []);
  if (columns.length === 0 || columns.length > LIGNES_MAX) return undefined;
  const drawn = new Set(columns.map(({ libelle }) => libelle));
  const out = tableau.colonnes.map(({ libelle }) => typo(libelle)).filter((libelle) => !drawn.has(libelle));
  return figure({
    id: `figure-ecarts-${tableau.id}`,
    titre: `Les écarts : ${tableau.titre.charAt(0).toLowerCase()}${tableau.titre.slice(1)}`,
    description:
      `Une ligne par indicateur, un point par territoire (${String(tableau.lignes.length)}), du plus bas à gauche au plus haut à droite ; ` +
      `chaque ligne a sa propre échelle. ${columns.map(({ libelle, etendue }) => `${libelle} : ${etendue}`).join(' ; ')}.`,
    dessins: halves(columns).map((half) => ({
      type: 'points',
      titre: undefined,
      lignes: half.map(({ cellules: _, etendue: __, ...ligne }) => ligne),
    })),
    notes: [
      `Chaque ligne a sa propre échelle, du plus bas au plus haut des ${compte(tableau.lignes.length, 'territoire')}.`,
      ...(out.length > 0 ? [`Sans écart à dessiner : ${liste(out)}.`] : []),
    ],
    tableau: {
      colonnes: ['Indicateur', 'Le plus bas', 'Le plus haut'],
      lignes: columns.map(({ libelle, cellules }) => ({ nom: libelle, cellules })),
    },
    ditAilleurs: true,
  });
}
