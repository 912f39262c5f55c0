import { type Modele, SANS_MODELE } from './modele/index.ts';
import { FONT_FILES, type Font, type FontFile } from './fonts.ts';

/** What a document is made from. Read by the caller: rendering does not touch the disk. */
export interface HtmlAssets {
  /** Source by name, as templates call one another: « blocs/texte ». */
  readonly templates: ReadonlyMap<string, string>;
  readonly css: string;
  /** What the page of the search runs: the library, as a CommonJS module, then what uses it. */
  readonly scripts: Readonly<Record<'minisearch' | 'recherche', string>>;
  readonly fonts: readonly Font[];
  /** Of the plan that is printed. */
  readonly modele: Modele;
}

const BLOCS = [
  'texte',
  'thematiques',
  'cadre',
  'instances',
  'etapes',
  'chiffres-cles',
  'chiffres',
  'tableau',
  'territoires',
  'besoins',
  'indicateurs-globaux',
  'plan-actions',
  'tableau-de-bord',
  'budget',
  'indicateurs',
  'releve',
  'suivis',
  'fiches',
  'sources',
  'partenaires',
  'glossaire',
] as const;

const ELEMENTS = [
  'acteurs',
  'annees',
  'bandeau',
  'barre',
  'budget',
  'chiffres',
  'dessin',
  'entree',
  'figure',
  'filigrane',
  'frise',
  'indicateur',
  'indicateurs',
  'lien',
  'nombres',
  'objectifs',
  'source',
  'suite',
  'tete',
] as const;

/** Names of the templates, below templates/ and without `.hbs`. */
const TEMPLATES: readonly string[] = [
  'document',
  'couverture',
  'sommaire',
  'partie',
  'fiche',
  'fiche-seule',
  'colophon',
  'changements',
  'depuis',
  'site/fiche',
  'site/recherche',
  'site/tableau-de-bord',
  ...BLOCS.map((name) => `blocs/${name}`),
  ...ELEMENTS.map((name) => `elements/${name}`),
];

/** Names of the style sheets, below templates/styles/ and without `.css`, in the order of the cascade. */
const STYLES: readonly string[] = [
  'base',
  'blocs',
  'tableaux',
  'figures',
  'fiche',
  'suivi',
  'couverture',
  'ecran',
  'site',
  'changements',
  'depuis',
  'papier',
];

/** Reads a file of templates/ (« templates/fiche.hbs ») of an installed package (« @fontsource/… »), or the code of one (« minisearch »). */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/** Reads everything a document is made from. */
export async function loadHtmlAssets(read: ReadAsset): Promise<HtmlAssets> {
  const text = async (path: string): Promise<string> => new TextDecoder().decode(await read(path));
  const [templates, styles, minisearch, recherche, fonts] = await Promise.all([
    Promise.all(TEMPLATES.map(async (name) => [name, await text(`templates/${name}.hbs`)] as const)),
    Promise.all(STYLES.map((name) => text(`templates/styles/${name}.css`))),
    text('minisearch'),
    text('templates/scripts/recherche.js'),
    Promise.all(FONT_FILES.map(async (file: FontFile): Promise<Font> => ({ ...file, woff2: await read(file.path) }))),
  ]);
  return {
    templates: new Map(templates),
    css: styles.join('\n'),
    scripts: { minisearch, recherche },
    fonts,
    modele: SANS_MODELE,
  };
}
