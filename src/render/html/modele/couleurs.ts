import { AA, nearestAccepted, readColour, type Rgb, worstContrast } from '../colour.ts';

/** A colour on light and on dark, « #rrggbb ». */
export interface Couleur {
  readonly clair: string;
  /** Absent: made of the other. */
  readonly sombre?: string | undefined;
}

/** The colours that a plan gives its document, accepted. */
export interface Couleurs {
  readonly accent?: Couleur | undefined;
  /** By identifier. */
  readonly axes: ReadonlyMap<string, Couleur>;
}

type Fonds = readonly [Rgb, ...Rgb[]];

/** What lies behind text in each scheme: `--papier` and `--fond`, in templates/styles/. */
export const FONDS: Readonly<Record<'clair' | 'sombre', Fonds>> = {
  clair: [
    [255, 255, 255],
    [245, 244, 240],
  ],
  sombre: [
    [22, 23, 29],
    [30, 32, 40],
  ],
};

/** A colour that does not read. */
export interface Illisible {
  /** As keys of the file: `['accent', 'clair']`. */
  readonly chemin: readonly string[];
  readonly couleur: string;
  /** The worst of its contrasts, 1 to 21. */
  readonly contraste: number;
  /** The nearest that reads. */
  readonly proche: string;
}

/** Those that AA refuses on one of the backgrounds where their words are printed. */
export function illisibles({ accent, axes }: Couleurs): readonly Illisible[] {
  const all = [...axes].map(([id, couleur]) => [['axes', id], couleur] as const);
  const named = accent === undefined ? all : [[['accent'], accent] as const, ...all];
  return named.flatMap(([chemin, couleur]) =>
    (['clair', 'sombre'] as const).flatMap((schema) => illisible([...chemin, schema], couleur[schema], FONDS[schema])),
  );
}

function illisible(chemin: readonly string[], couleur: string | undefined, fonds: Fonds): readonly Illisible[] {
  const rgb = couleur === undefined ? undefined : readColour(couleur);
  if (couleur === undefined || rgb === undefined) return [];
  const contraste = worstContrast(fonds, rgb);
  return contraste >= AA ? [] : [{ chemin, couleur, contraste, proche: nearestAccepted(fonds, rgb) }];
}
