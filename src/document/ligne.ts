import { groupBy } from '../rollup/budget.ts';
import type { Fiche, LigneBudgetaire } from '../model/types.ts';
import { toCents } from '../model/money.ts';
import { readYears } from '../model/dates.ts';
import { montantView } from './budget.ts';
import type { Context } from './context.ts';
import { nomCourt } from './context.ts';
import { PERIODICITE, STATUT_FINANCEMENT } from './labels.ts';
import { resoudreTexte } from './references.ts';
import type { LigneView, MontantView } from './types.ts';
import { euros, nombre, typo } from './typography.ts';

/** The amount of one occurrence, as the line says it. */
export function montant(ligne: LigneBudgetaire): string {
  const { fourchette, unite } = ligne;
  const format = (value: number): string => (unite === 'ETP' ? `${nombre(value)} ETP` : euros(toCents(value)));
  if (typeof ligne.montant === 'number') return format(ligne.montant);
  if (fourchette?.min !== undefined && fourchette.max !== undefined)
    return `de ${format(fourchette.min)} à ${format(fourchette.max)}`;
  if (fourchette?.min !== undefined) return `au moins ${format(fourchette.min)}`;
  if (fourchette?.max !== undefined) return `au plus ${format(fourchette.max)}`;
  if (ligne.ventilation !== undefined) return 'selon l’année';
  return ligne.a_evaluer ? 'à évaluer' : ligne.montant === null ? 'inconnu' : 'non précisé';
}

/** « 2023 », « 2023-2027 », « 2023, 2025 » */
export function annees(years: readonly number[]): string | undefined {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return String(first);
  return last - first === years.length - 1 ? `${String(first)}-${String(last)}` : years.join(', ');
}

function financeurs(context: Context, ligne: LigneBudgetaire): readonly string[] {
  return (ligne.financeurs ?? []).map(({ partenaire, dispositif, montant: amount, part, statut }) => {
    const share =
      typeof amount === 'number' ? euros(toCents(amount)) : part === undefined ? undefined : `${nombre(part)} %`;
    const details = [dispositif, share, statut === undefined ? undefined : STATUT_FINANCEMENT[statut].toLowerCase()];
    const said = details.filter((detail) => detail !== undefined).join(', ');
    return typo(`${nomCourt(context, partenaire)}${said === '' ? '' : ` (${said})`}`);
  });
}

const BASE = { ttc: 'TTC', ht: 'hors taxes', non_precise: 'taxes non précisées' } as const;
const NATURE = { fonctionnement: 'fonctionnement', investissement: 'investissement' } as const;

function notes(context: Context, ligne: LigneBudgetaire): readonly string[] {
  const table = (ligne.ventilation ?? []).map(({ annee, financeur, montant: amount }) => {
    const who = financeur === undefined ? '' : `, ${nomCourt(context, financeur)}`;
    return `${String(annee)}${who} : ${typeof amount === 'number' ? euros(toCents(amount)) : 'inconnu'}`;
  });
  return [
    ...(ligne.valorisation ? ['apport en nature, hors total'] : []),
    ...(ligne.nature === undefined ? [] : [NATURE[ligne.nature]]),
    ...(ligne.base === undefined ? [] : [BASE[ligne.base]]),
    ...table,
    ...(ligne.commentaire === undefined ? [] : [resoudreTexte(context, ligne.commentaire)]),
    ...(ligne.texte_original === undefined ? [] : [`texte d'origine : « ${ligne.texte_original} »`]),
  ].map(typo);
}

export function ligneView(context: Context, fiche: Fiche, ligne: LigneBudgetaire): LigneView {
  const counted = context.budget.lines.find((line) => line.fiche === fiche.id && line.ligne === ligne);
  const written = ligne.annees === undefined ? (counted?.years ?? []) : readYears(ligne.annees);
  const periodicite = ligne.ventilation !== undefined ? '' : PERIODICITE[ligne.periodicite ?? 'a_preciser'];
  return {
    libelle: typo(ligne.libelle),
    montant: montant(ligne),
    periodicite: ligne.occurrences === undefined ? periodicite : `${nombre(ligne.occurrences)} fois`,
    annees: annees(written),
    statut: ligne.statut === undefined ? undefined : STATUT_FINANCEMENT[ligne.statut],
    financeurs: financeurs(context, ligne),
    total: counted === undefined || ligne.valorisation ? 'hors total' : montantView(counted, 1).texte,
    notes: notes(context, ligne),
  };
}

/** The total of a fiche, on the scale of the plan's most expensive one; undefined when no line could be counted. */
export function totalDeFiche(context: Context, fiche: Fiche): MontantView | undefined {
  const totals = groupBy(context.budget.pieces, (piece) => piece.fiche);
  const total = totals.get(fiche.id);
  return total === undefined
    ? undefined
    : montantView(total, Math.max(...[...totals.values()].map(({ high }) => high)));
}
