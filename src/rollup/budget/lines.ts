import type { Fiche, LigneBudgetaire, SousAction } from '../../model/types.ts';
import type { Assumption, Expansion, Piece } from '../expand.ts';
import { expandLine, yearsOf } from '../expand.ts';
import type { Span } from '../span.ts';
import type { Total } from '../split.ts';
import type { Tags } from '../tags.ts';
import { sum } from './sum.ts';

/** A piece of a line with all that a total may be grouped by. */
export interface BudgetPiece extends Piece, Tags {
  /** Unique in the fiche, but where a sub-action repeats it. */
  readonly ligne: string;
  readonly poste: LigneBudgetaire['poste'];
  readonly nature: NonNullable<LigneBudgetaire['nature']> | 'non_dit';
  readonly valorisation: boolean;
}

/** Why a line has no amount in euros. */
type Unknown = 'etp' | 'a_evaluer' | 'montant_inconnu' | 'montant_non_dit';

interface Line {
  readonly fiche: string;
  readonly ligne: LigneBudgetaire;
  readonly tags: Tags;
  /** Of amount zero where the line has none: they say which groups it would enter. */
  readonly pieces: readonly BudgetPiece[];
}

/** A line as it entered the totals. */
export interface BudgetLine extends Line, Total {
  readonly assumptions: readonly Assumption[];
  readonly years: readonly number[];
}

/** A line that has no amount in euros: it enters no total. */
export interface UncountedLine extends Line {
  readonly reason: Unknown;
}

/** The lines of a fiche, then those of its sub-actions, each with whose they are. */
export function linesOf(fiche: Fiche): readonly (readonly [LigneBudgetaire, SousAction | undefined])[] {
  const own = (fiche.budget ?? []).map((ligne) => [ligne, undefined] as const);
  const nested = (fiche.sous_actions ?? []).flatMap((sousAction) =>
    (sousAction.budget ?? []).map((ligne) => [ligne, sousAction] as const),
  );
  return nested.length === 0 ? own : [...own, ...nested];
}

/** Spreads a line over years and funders, or says why it has no amount. */
export function lineOf(ligne: LigneBudgetaire, tags: Tags, span: Span): BudgetLine | UncountedLine {
  const expansion = expandLine(ligne, span);
  return expansion === undefined ? uncounted(ligne, tags, span) : counted(ligne, tags, expansion);
}

function counted(ligne: LigneBudgetaire, tags: Tags, { pieces: spread, assumptions }: Expansion): BudgetLine {
  const pieces = spread.map((piece) => tagged(piece, ligne, tags));
  const { low, high } = sum(pieces);
  const years = [...new Set(pieces.flatMap((piece) => piece.year ?? []))];
  return { fiche: tags.fiche, ligne, tags, low, high, assumptions, years, pieces };
}

function uncounted(ligne: LigneBudgetaire, tags: Tags, span: Span): UncountedLine {
  const pieces = emptyPieces(ligne, span).map((piece) => tagged(piece, ligne, tags));
  return { fiche: tags.fiche, ligne, tags, reason: unknownOf(ligne), pieces };
}

function unknownOf(ligne: LigneBudgetaire): Unknown {
  if (ligne.unite === 'ETP') return 'etp';
  if (ligne.a_evaluer) return 'a_evaluer';
  return ligne.montant === null || ligne.ventilation !== undefined ? 'montant_inconnu' : 'montant_non_dit';
}

/** Where an amount would have gone: every year of the line, for each of its funders. */
function emptyPieces(ligne: LigneBudgetaire, span: Span): readonly Piece[] {
  const written = ligne.ventilation?.map(({ annee }) => annee);
  const years = written ?? yearsOf(ligne, span).slice(0, ligne.periodicite === 'ponctuelle' ? 1 : undefined);
  const funders = ligne.financeurs ?? [{ partenaire: undefined, statut: undefined }];
  return [...new Set(years)].flatMap((year) =>
    funders.map(({ partenaire: financeur, statut }): Piece => {
      return { year, financeur, statut: statut ?? ligne.statut ?? 'non_dit', low: 0, high: 0 };
    }),
  );
}

/** Written out: there are hundreds of thousands of them, and spreading objects takes ten times as long. */
const tagged = (piece: Piece, ligne: LigneBudgetaire, tags: Tags): BudgetPiece => ({
  year: piece.year,
  financeur: piece.financeur,
  statut: piece.statut,
  low: piece.low,
  high: piece.high,
  plan: tags.plan,
  fiche: tags.fiche,
  axe: tags.axe,
  axePrincipal: tags.axePrincipal,
  sousAction: tags.sousAction,
  thematiques: tags.thematiques,
  pilotes: tags.pilotes,
  ligne: ligne.id,
  poste: ligne.poste,
  nature: ligne.nature ?? 'non_dit',
  valorisation: ligne.valorisation ?? false,
});
