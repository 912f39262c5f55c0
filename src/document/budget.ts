import type { BudgetLine, BudgetPiece, Total } from '../rollup/budget.ts';
import { groupBy } from '../rollup/budget.ts';
import { axeBudgetsOf } from '../rollup/budget/axes.ts';
import type { LigneBudgetaire } from '../model/types.ts';
import type { Context } from './context.ts';
import { axeOf, lienFiche } from './context.ts';
import { POSTE, STATUT_FINANCEMENT } from './labels.ts';
import type { AxeView, BudgetView, MontantView, VentilationView } from './types.ts';
import { compte, euros, typo, nombre } from './typography.ts';

/** `highest` is the largest high amount shown beside this one, in cents: bars share one scale. */
export function montantView({ low, high }: Total, highest: number): MontantView {
  const scale = highest > 0 ? highest : 1;
  return {
    bas: euros(low),
    haut: euros(high),
    texte: low === high ? euros(low) : `de ${euros(low)} à ${euros(high)}`,
    partBasse: low / scale,
    partHaute: high / scale,
  };
}

interface Part {
  readonly libelle: string;
  readonly niveau: number;
  readonly axe: AxeView | undefined;
  readonly total: Total;
}

function ventilation(cle: VentilationView['cle'], titre: string, parts: readonly Part[]): readonly VentilationView[] {
  const highest = Math.max(0, ...parts.map(({ total }) => total.high));
  const lignes = parts.map(({ libelle, niveau, axe, total }) => ({
    libelle: typo(libelle),
    niveau,
    axe,
    montant: montantView(total, highest),
  }));
  return lignes.length === 0 ? [] : [{ cle, titre, lignes }];
}

/** One part for each key that has a total, in the order of the keys. */
function partsBy<K>(
  pieces: readonly BudgetPiece[],
  keys: readonly K[],
  key: (piece: BudgetPiece) => K,
  libelle: (k: K) => string,
): readonly Part[] {
  const totals = groupBy(pieces, key);
  return keys.flatMap((k) => {
    const total = totals.get(k);
    return total === undefined ? [] : [{ libelle: libelle(k), niveau: 1, axe: undefined, total }];
  });
}

/** Each axe with what those that it contains cost; those without budget are left out. */
function partsByAxe(context: Context): readonly Part[] {
  const written = new Set(context.budget.pieces.map(({ axe }) => axe));
  const all = axeBudgetsOf(context.plan, context.budget);
  const counted = new Set(all.filter(({ id }) => written.has(id)).flatMap(({ lineage }) => lineage));
  return all
    .filter(({ id }) => counted.has(id))
    .map(({ id, depth, total }) => {
      const axe = axeOf(context, id);
      return { libelle: `${axe.rang} : ${axe.titre}`, niveau: depth, axe, total };
    });
}

function ventilations(context: Context): readonly VentilationView[] {
  const { pieces } = context.budget;
  const { debut, fin } = context.plan.pst.value.periode;
  const years = [...Array.from({ length: fin - debut + 1 }, (_, i) => debut + i), undefined];
  const outside = [...new Set(pieces.flatMap(({ year }) => year ?? []))].filter((year) => year < debut || year > fin);
  const statuts = ['confirme', 'sous_reserve', 'a_negocier', 'refuse', 'non_dit'] as const;
  const postes = Object.keys(POSTE) as readonly (keyof typeof POSTE)[]; // the table is complete by type
  const annee = (year: number | undefined): string => (year === undefined ? 'Année inconnue' : String(year));
  return [
    ...ventilation('axe', 'Par axe', partsByAxe(context)),
    ...ventilation(
      'annee',
      'Par année',
      partsBy(pieces, [...years, ...outside], ({ year }) => year, annee),
    ),
    ...ventilation(
      'statut',
      'Par statut',
      partsBy(
        pieces,
        statuts,
        ({ statut }) => statut,
        (one) => STATUT_FINANCEMENT[one],
      ),
    ),
    ...ventilation(
      'poste',
      'Par poste',
      partsBy(
        pieces,
        postes,
        ({ poste }) => poste,
        (one) => POSTE[one],
      ),
    ),
  ];
}

/** The paid lines whose text does not say whether they come back every year; in-kind ones are in no total. */
const openLines = ({ budget }: Context): readonly BudgetLine[] =>
  budget.lines.filter(
    ({ assumptions, ligne }) => !ligne.valorisation && assumptions.includes('periodicite_a_preciser'),
  );

function hypotheses(context: Context): BudgetView['hypotheses'] {
  return openLines(context).map((line) => ({
    fiche: lienFiche(context, line.fiche),
    ligne: typo(line.ligne.libelle),
    texte: typo(lectures(line)),
    effet: line.high === line.low ? 'aucun' : `+${euros(line.high - line.low)}`,
  }));
}

/** « 200 € une seule fois, ou 200 € par an de 2022 à 2026 » */
function lectures(line: BudgetLine): string {
  const { low, high, years } = line;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || first === last || low === high) return `${euros(low)} : l'action dure une seule année`;
  return `${euros(low)} une seule fois, ou chaque année de ${String(first)} à ${String(last)}`;
}

function motif(ligne: LigneBudgetaire): string {
  if (ligne.unite === 'ETP') return 'compté en équivalents temps plein';
  return ligne.a_evaluer ? 'montant à évaluer' : ligne.montant === null ? 'montant inconnu' : 'montant non dit';
}

function couverture(context: Context): readonly string[] {
  const { coverage, total, lines, inKind } = context.budget;
  const deduced = lines.filter((line) =>
    line.assumptions.some((a) => a === 'annees_deduites' || a === 'premiere_annee_deduite'),
  ).length;
  return [
    `${compte(coverage.fichesWithBudget, 'fiche chiffrée', 'fiches chiffrées')} sur ${nombre(coverage.fiches, 0)}`,
    `${compte(coverage.linesCounted, 'ligne comptée', 'lignes comptées')} sur ${nombre(coverage.lines, 0)}`,
    ...(coverage.withoutFunder > 0
      ? [`${euros(coverage.withoutFunder)} sur ${euros(total.low)} sans financeur désigné`]
      : []),
    ...(deduced > 0
      ? [`${compte(deduced, 'ligne')} dont l’année est déduite du calendrier et de la durée de la fiche`]
      : []),
    ...(inKind.high > 0 ? [`apports en nature valorisés, hors total : ${montantView(inKind, 1).texte}`] : []),
  ];
}

function lecture(context: Context): string | undefined {
  const { total, lines } = context.budget;
  if (total.low === total.high) return undefined;
  const open = openLines(context).length;
  const ranges = lines.filter(({ ligne }) => ligne.fourchette !== undefined && !ligne.valorisation).length;
  const sentences = [
    ...(open === 0
      ? []
      : [
          `Le texte ne dit pas si ${compte(open, 'montant revient', 'montants reviennent')} chaque année. ` +
            `Le total bas ${open > 1 ? 'les' : 'le'} compte une seule fois, le total haut chaque année de l'action.`,
        ]),
    ...(ranges === 0
      ? []
      : [
          `${compte(ranges, 'montant est une fourchette', 'montants sont des fourchettes')} : ` +
            `le total bas en retient le bas, le total haut le haut.`,
        ]),
  ];
  return sentences.length === 0 ? undefined : typo(sentences.join(' '));
}

export function budgetView(context: Context): BudgetView {
  const { pieces, total, uncounted } = context.budget;
  const negotiable = groupBy(pieces, (piece) => piece.statut).get('a_negocier');
  return {
    total: montantView(total, total.high),
    dont: negotiable === undefined ? [] : [`dont ${montantView(negotiable, 1).texte} à négocier`],
    couverture: couverture(context).map(typo),
    lecture: lecture(context),
    ventilations: ventilations(context),
    hypotheses: hypotheses(context),
    nonComptees: uncounted.map(({ fiche, ligne }) => ({
      fiche: lienFiche(context, fiche),
      ligne: typo(ligne.libelle),
      motif: motif(ligne),
    })),
  };
}
