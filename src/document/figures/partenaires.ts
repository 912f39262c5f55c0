import type { Fiche } from '../../model/types.ts';
import { ordreAlphabetique } from '../acteurs.ts';
import type { Context } from '../context.ts';
import { axeOf, nomCourt } from '../context.ts';
import type { FigureView } from '../types.ts';
import { compte } from '../typography.ts';
import { figure, halves } from './figure.ts';

/** Of fiches: a wider grid could not be read. */
const COLONNES_MAX = 20;
/** Of rows, over two drawings; the others are in the list. */
const ORGANISMES_MAX = 30;
type Role = 'pilote' | 'partenaire';

const leaders = ({ pilotes = [], sous_actions = [] }: Fiche): ReadonlySet<string> =>
  new Set([...pilotes, ...sous_actions.flatMap((one) => one.pilotes ?? [])].map(({ partenaire }) => partenaire));

function rolesIn(fiche: Fiche): ReadonlyMap<string, Role> {
  const others = (fiche.partenaires ?? []).flatMap(({ partenaire }) => partenaire ?? []);
  return new Map<string, Role>([
    ...others.map((id): [string, Role] => [id, 'partenaire']),
    ...[...leaders(fiche)].map((id): [string, Role] => [id, 'pilote']),
  ]);
}

/** Who works with whom: the bodies of two fiches or more, beside the fiches. Undefined where there is nothing to cross, or too much. */
export function figurePartenaires(context: Context): FigureView | undefined {
  const { fiches } = context;
  if (fiches.length < 2 || fiches.length > COLONNES_MAX) return undefined;
  const roles = fiches.map(rolesIn);
  const bodies = [...context.partenaires.keys()].map((id) => ({
    libelle: nomCourt(context, id),
    signes: roles.map((of) => of.get(id)),
    n: roles.filter((of) => of.has(id)).length,
  }));
  const shared = bodies.filter(({ n }) => n > 1).sort((a, b) => b.n - a.n || ordreAlphabetique(a.libelle, b.libelle));
  const [first] = shared;
  if (first === undefined) return undefined;
  const kept = shared.slice(0, ORGANISMES_MAX);
  const code = (i: number): string => context.codes.get(fiches[i]?.id ?? '') ?? '';
  const once = bodies.filter(({ n }) => n === 1).length;
  const cut = shared.length - kept.length;
  return figure({
    id: 'figure-partenaires',
    titre: 'Qui travaille avec qui',
    description:
      `Une ligne par organisme qui prend part à plusieurs fiches, une colonne par fiche. Le plus présent : ${first.libelle}, ` +
      `dans ${compte(first.n, 'fiche')} sur ${String(fiches.length)}.`,
    dessins: halves(kept).map((half) => ({
      type: 'pastilles',
      titre: undefined,
      colonnes: fiches.map((fiche, i) => ({ texte: code(i), axe: axeOf(context, fiche.axe) })),
      lignes: half.map(({ libelle, signes }) => ({ libelle, signes })),
    })),
    cle: [
      { signe: 'pilote', texte: 'pilote' },
      { signe: 'partenaire', texte: 'partenaire' },
    ],
    notes: [
      ...(cut > 0 ? [`${compte(cut, 'organisme')} de plus dans la liste.`] : []),
      ...(once > 0
        ? [`${compte(once, 'organisme')} ${once < 2 ? 'prend' : 'prennent'} part à une seule fiche : voir la liste.`]
        : []),
    ],
    tableau: {
      colonnes: ['Organisme', 'Pilote', 'Partenaire'],
      lignes: kept.map(({ libelle, signes }) => ({
        nom: libelle,
        cellules: (['pilote', 'partenaire'] as const).map(
          (role) => signes.flatMap((signe, i) => (signe === role ? [code(i)] : [])).join(', ') || '–',
        ),
      })),
    },
    ditAilleurs: true,
  });
}
