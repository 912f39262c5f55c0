import type { DessinView, FigureView, Signe } from '../../../src/document/index.ts';
import { axe as axeOf, type Maker } from './fake-maker.ts';

type DessinOf<T extends DessinView['type']> = Extract<DessinView, { readonly type: T }>;
type Builders = { readonly [T in DessinView['type']]: (make: Maker) => Omit<DessinOf<T>, 'type' | 'titre'> };

/** Of an axe, a drawing has the colour alone. */
const axe = (make: Maker, rank: number) => axeOf({ ...make, text: () => 'axe' }, rank);

/** One builder for each type of drawing: the table is complete by type. Their words are in the table of the figure too. */
const DESSINS: Builders = {
  barres: (make) => ({
    lignes: make.list((rank) => ({
      libelle: make.text('dessin.libelle'),
      texte: make.text('dessin.texte'),
      bas: 0.25 * rank,
      haut: 0.5,
      axe: make.maybe(() => axe(make, rank)),
    })),
  }),
  frise: (make) => ({
    reperes: make.list((rank) => ({ position: rank / 2, texte: make.text('dessin.repere') })),
    lignes: make.list((rank) => ({
      libelle: make.text('dessin.libelle'),
      texte: make.text('dessin.texte'),
      axe: make.maybe(() => axe(make, rank)),
      segments: [
        { debut: 0, fin: 0.01, ouvert: false },
        { debut: 0.25, fin: 0.75, ouvert: make.full },
      ],
    })),
  }),
  cibles: (make) => ({
    lignes: make.list((rank) => ({
      libelle: make.text('dessin.libelle'),
      texteDepart: make.maybeText('dessin.depart'),
      texteMesure: make.maybeText('dessin.texte'),
      texteCible: make.text('dessin.texte'),
      axe: make.maybe(() => axe(make, rank)),
      depart: make.maybe(() => 0.25),
      mesure: make.maybe(() => 0.5),
      cible: { bas: 0.75, haut: rank === 1 ? 0.75 : 1 },
    })),
  }),
  points: (make) => ({
    lignes: make.list(() => ({
      libelle: make.text('dessin.libelle'),
      points: [0, 0.5, 1],
      premier: make.text('dessin.texte'),
      dernier: make.text('dessin.texte'),
    })),
  }),
  pastilles: (make) => ({
    colonnes: make.list((rank) => ({ texte: make.text('code'), axe: axe(make, rank) })),
    lignes: make.list(() => ({ libelle: make.text('dessin.libelle'), signes: ['pilote', 'partenaire'] })),
  }),
};

export const DESSIN_TYPES = Object.keys(DESSINS) as readonly DessinView['type'][]; // the table is complete by type

export const dessin = (make: Maker, type: DessinView['type']): DessinView =>
  ({ type, titre: make.maybeText('dessin.titre'), ...DESSINS[type](make) }) as DessinView; // of the same key

const SIGNES: Readonly<Record<Signe, true>> = {
  plein: true,
  hachure: true,
  jalon: true,
  suite: true,
  pilote: true,
  partenaire: true,
  depart: true,
  mesure: true,
  cible: true,
};

export const signes = Object.keys(SIGNES) as readonly Signe[]; // the table is complete by type

/** A figure with a drawing of each type, or none when lists are empty. */
export const figure = (make: Maker, name: string): FigureView => ({
  id: `figure-${name}`,
  titre: make.text('figure.titre'),
  description: make.text('figure.description'),
  dessins: make.items === 0 ? [] : DESSIN_TYPES.map((type) => dessin(make, type)),
  cle: make.items === 0 ? [] : signes.map((signe) => ({ signe, texte: make.text('figure.cle') })),
  notes: make.texts('figure.notes'),
  tableau: make.maybe(() => ({
    colonnes: make.texts('figure.colonnes'),
    lignes: make.list(() => ({ nom: make.text('figure.nom'), cellules: make.texts('figure.cellules') })),
  })),
  ditAilleurs: !make.full,
  dessineAilleurs: false,
});
