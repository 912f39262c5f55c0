import type { FigureView } from '../../document/index.ts';
import type { Name } from '../charts/index.ts';
import type { Anchors } from './anchors.ts';
import { tableauImprime, type TableauImprime } from './nombres.ts';

export interface FigureImprimee extends Omit<FigureView, 'cle' | 'dessins' | 'tableau'> {
  readonly ancre: string;
  readonly classes: string;
  readonly tableau: TableauImprime | undefined;
  /** `id`: that of the pattern of a sign. */
  readonly cle: readonly (FigureView['cle'][number] & { readonly id: string })[];
  readonly dessins: readonly {
    readonly titre: string | undefined;
    readonly dessin: FigureView['dessins'][number];
    readonly nom: Name;
  }[];
  /** The table is there, folded or not. */
  readonly replie: boolean;
  readonly ouvert: boolean;
}

/** On screen the numbers unfold. On paper they are printed, unless they are elsewhere; and where nothing is drawn, always. */
export function figureImprimee(
  figure: FigureView,
  { anchors, imprime }: { readonly anchors: Anchors; readonly imprime: boolean },
): FigureImprimee {
  const ancre = anchors.claim(figure.id);
  const isDrawn = figure.dessins.length > 0;
  const hasTable = figure.tableau !== undefined;
  const ouvert = hasTable && (!isDrawn || (imprime && !figure.ditAilleurs));
  return {
    ...figure,
    ancre,
    tableau: figure.tableau && tableauImprime(figure.tableau),
    classes: [
      'figure',
      ...(figure.dessins.length > 1 ? ['figure-large'] : []),
      ...(figure.dessins.length === 1 && ouvert ? ['figure-en-regard'] : []),
    ].join(' '),
    cle: figure.cle.map((one) => ({ ...one, id: anchors.claim(`${ancre}-${one.signe}`) })),
    dessins: figure.dessins.map((dessin, i) => ({
      titre: dessin.titre,
      dessin,
      nom: {
        id: anchors.claim(`${ancre}-dessin-${String(i + 1)}`),
        titre: nameOf(figure, dessin.titre, i),
        description: figure.description,
      },
    })),
    replie: hasTable && isDrawn && !imprime,
    ouvert,
  };
}

/** Each drawing of a picture has its own name. */
function nameOf({ titre, dessins }: FigureView, own: string | undefined, i: number): string {
  if (own !== undefined) return `${titre}, ${own}`;
  return dessins.length === 1 ? titre : `${titre}, ${String(i + 1)} sur ${String(dessins.length)}`;
}
