import type { Cible, Fiche, Indicateur, Reference } from '../model/types.ts';
import type { Context } from './context.ts';
import { axeOf, lienFiche, nomCourt } from './context.ts';
import { nomSource } from './chiffres.ts';
import { libelleDate, par } from './dates.ts';
import { FREQUENCE, TYPE_INDICATEUR } from './labels.ts';
import { resoudreTexte } from './references.ts';
import type { IndicateursView, IndicateurView } from './types.ts';
import { compte, liste, mesure, nombre, typo } from './typography.ts';

/** The unit printed after a value: percentages and amounts have their own. */
export function uniteDe(indicateur: Indicateur): string | undefined {
  if (indicateur.nature === 'pourcentage' || indicateur.nature === 'taux') return indicateur.unite ?? '%';
  return indicateur.nature === 'montant' ? (indicateur.unite ?? '€') : indicateur.unite;
}

interface Bornes {
  readonly valeur?: number;
  readonly min?: number;
  readonly max?: number;
}

/** « 12 familles », « au moins 2 », « de 10 à 15 » ; undefined without any value. */
export function bornes({ valeur, min, max }: Bornes, unite: string | undefined): string | undefined {
  if (valeur !== undefined) return mesure(valeur, unite);
  if (min !== undefined && max !== undefined) return `de ${nombre(min)} à ${mesure(max, unite)}`;
  if (min !== undefined) return `au moins ${mesure(min, unite)}`;
  return max === undefined ? undefined : `au plus ${mesure(max, unite)}`;
}

function depart(reference: Reference | undefined, unite: string | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const value = bornes(reference, unite) ?? 'valeur inconnue';
  return typo(reference.date === undefined ? value : `${value} (${libelleDate(reference.date)})`);
}

function origine(context: Context, reference: Reference | undefined): string | undefined {
  const nom = nomSource(context, reference?.source);
  return nom === undefined ? undefined : typo(nom);
}

/** A target and why it is one: « au moins 2 par an — une par semestre ». */
export function cibleView(context: Context, cible: Cible, unite: string | undefined): string {
  const value = valeurVisee(cible, unite);
  return resoudreTexte(context, cible.justification === undefined ? value : `${value} — ${cible.justification}`);
}

function valeurVisee(cible: Cible, unite: string | undefined): string {
  const evolution =
    cible.evolution === undefined ? undefined : `${cible.evolution > 0 ? '+' : ''}${nombre(cible.evolution)} %`;
  const parts = [
    bornes(cible, unite) ?? evolution ?? 'à préciser',
    cible.par === undefined ? undefined : par(cible.par),
    cible.cumul ? 'en tout depuis le début' : undefined,
    cible.periode === undefined ? undefined : `(${libelleDate(cible.periode)})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const CALCUL = {
  copils_par_an: 'calculé à partir des séances tenues',
  participants_copils: 'calculé à partir des participants des séances',
  niveau_realisation: 'calculé à partir du suivi des fiches',
} as const;

export function indicateurView(context: Context, indicateur: Indicateur): IndicateurView {
  const unite = uniteDe(indicateur);
  const { calcul, source, mode_collecte, frequence, responsable } = indicateur;
  const precisions = [
    calcul === undefined ? undefined : CALCUL[calcul],
    source === undefined ? undefined : `source : ${source}`,
    mode_collecte,
    frequence === undefined ? undefined : FREQUENCE[frequence],
    responsable === undefined ? undefined : `relevé par ${nomCourt(context, responsable)}`,
    indicateur.provisoire ? 'provisoire' : undefined,
    indicateur.texte_original === undefined ? undefined : `texte d'origine : « ${indicateur.texte_original} »`,
  ];
  return {
    libelle: typo(indicateur.libelle),
    definition: indicateur.definition === undefined ? undefined : resoudreTexte(context, indicateur.definition),
    type: indicateur.type === undefined ? undefined : TYPE_INDICATEUR[indicateur.type],
    unite: unite === undefined ? undefined : typo(unite),
    depart: depart(indicateur.reference, unite),
    origine: origine(context, indicateur.reference),
    cibles: (indicateur.cibles ?? []).map((cible) => typo(valeurVisee(cible, unite))),
    justifications: (indicateur.cibles ?? []).flatMap(({ justification }) =>
      justification === undefined ? [] : [resoudreTexte(context, justification)],
    ),
    precisions: precisions.filter((part) => part !== undefined).map(typo),
  };
}

function countsByType(indicateurs: readonly Indicateur[]): string {
  const words = { livrable: 'livrable', realisation: 'réalisation', resultat: 'résultat', impact: 'impact' } as const;
  const counts = (Object.keys(words) as readonly (keyof typeof words)[]).map((type) => ({
    n: indicateurs.filter((indicateur) => indicateur.type === type).length,
    word: words[type],
  }));
  const untyped = indicateurs.filter((indicateur) => indicateur.type === undefined).length;
  const said = counts.filter(({ n }) => n > 0).map(({ n, word }) => compte(n, word));
  return liste([...said, ...(untyped > 0 ? [`${String(untyped)} sans type`] : [])]);
}

/** The indicators of a fiche, then those of its sub-actions. */
const ofFiche = (fiche: Fiche): readonly Indicateur[] => [
  ...(fiche.indicateurs ?? []),
  ...(fiche.sous_actions ?? []).flatMap((sousAction) => sousAction.indicateurs ?? []),
];

/** How many indicators the fiches have, and how many of them have a target. */
export function resumeIndicateurs({ fiches }: Context): { readonly total: number; readonly cibles: number } {
  const all = fiches.flatMap(ofFiche);
  return { total: all.length, cibles: all.filter(({ cibles }) => cibles !== undefined).length };
}

/** All the indicators of the plan, axe by axe and fiche by fiche, and what is still missing to follow them. */
export function indicateursView(context: Context): IndicateursView {
  const measured = context.fiches.filter((fiche) => ofFiche(fiche).length > 0);
  const all = measured.flatMap(ofFiche);
  const ofAxes = [...context.plan.axes.entries.values()].flatMap(({ value }) => value.indicateurs ?? []);
  const without = context.fiches.length - measured.length;
  const target = all.filter((indicateur) => indicateur.cibles !== undefined).length;
  const baseline = all.filter((indicateur) => indicateur.reference !== undefined).length;
  return {
    resume: typo(
      `${compte(all.length, 'indicateur')} dans ${compte(measured.length, 'fiche')} : ${countsByType(all)}.`,
    ),
    couverture: [
      `${compte(target, 'indicateur')} sur ${String(all.length)} avec une cible`,
      `${compte(baseline, 'indicateur')} sur ${String(all.length)} avec une valeur de départ`,
      ...(without > 0 ? [compte(without, 'fiche sans indicateur', 'fiches sans indicateur')] : []),
      ...(ofAxes.length > 0
        ? [compte(ofAxes.length, 'indicateur suivi pour un axe entier', 'indicateurs suivis pour un axe entier')]
        : []),
    ].map(typo),
    axes: [...context.axes.keys()].flatMap((id) => indicateursDAxe(context, id, measured) ?? []),
  };
}

function indicateursDAxe(
  context: Context,
  id: string,
  measured: readonly Fiche[],
): IndicateursView['axes'][number] | undefined {
  const view = (indicateur: Indicateur): IndicateurView => indicateurView(context, indicateur);
  const fiches = measured.filter((fiche) => fiche.axe === id);
  const own = context.plan.axes.entries.get(id)?.value.indicateurs ?? [];
  if (fiches.length + own.length === 0) return undefined;
  return {
    axe: axeOf(context, id),
    indicateurs: own.map(view),
    fiches: fiches.map((fiche) => ({ fiche: lienFiche(context, fiche.id), indicateurs: ofFiche(fiche).map(view) })),
  };
}
