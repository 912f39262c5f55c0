import { libelleDate, par } from '../../../document/dates.ts';
import { mesure, nombre } from '../../../document/typography.ts';
import type { Indicateur } from '../../../model/types.ts';
import type { Days } from '../../../rollup/days.ts';
import type { Unsummed } from '../../../rollup/indicators/across.ts';
import type { TargetResult, TargetState } from '../../../rollup/indicators/targets.ts';
import type { Pace, PaceReason } from '../../../rollup/indicators/trajectory.ts';

export const STATES: Readonly<Record<TargetState, string>> = {
  atteinte: 'atteinte',
  non_atteinte: 'non atteinte',
  en_cours: 'en cours',
  inconnue: 'inconnue',
};

export const PACES: Readonly<Record<Pace, string>> = {
  en_avance: 'en avance',
  dans_les_temps: 'dans les temps',
  en_retard: 'en retard',
  inconnu: 'inconnu',
};

export const PACE_REASONS: Readonly<Record<PaceReason, string>> = {
  lineaire: 'ligne droite du départ à la prochaine cible',
  par_periode: 'dernière période mesurée',
  sans_mesure: 'aucune mesure',
  sans_cible: 'aucune cible à venir',
  sans_depart: 'départ non dit',
  depart_confondu: 'départ confondu avec la cible ou la mesure',
  sans_echelle: 'ni texte, ni oui ou non, ni rang ne suit une ligne droite',
  autre_periode: 'la période de la cible n’est pas une année',
};

export const UNSUMMED: Readonly<Record<Unsummed, string>> = {
  aucune: 'ne doit pas s’additionner (agregation.fiches : aucune)',
  fiches_non_dit: 'ne dit pas comment réunir les fiches (agregation.fiches)',
  temps_non_dit: 'plusieurs mesures, sans agregation.temps',
  qualitatif: 'un texte ne s’additionne pas',
  sans_mesure: 'aucune mesure',
  valeur_inconnue: 'mesuré, valeur inconnue',
  chevauchement: 'les périodes des mesures se chevauchent',
  ne_s_additionne_pas: 'un pourcentage, un taux ou un rang ne s’additionne pas',
  taux_sans_nombres: 'taux sans numérateur ni dénominateur',
  pas_un_taux: 'agregation.fiches : taux, mais ce n’est pas un taux',
};

/** The unit printed after a value. */
export function uniteOf({ nature, unite }: Indicateur): string | undefined {
  if (nature === 'pourcentage' || nature === 'taux') return unite ?? '%';
  return nature === 'montant' ? (unite ?? '€') : unite;
}

/** « 12 familles », « oui » */
export function valeurOf(indicateur: Indicateur, value: number): string {
  if (indicateur.nature === 'oui_non') return value > 0 ? 'oui' : 'non';
  return mesure(value, uniteOf(indicateur));
}

/** « au moins 120 par trimestre (2027) » */
export function cibleOf({ cible, wanted }: TargetResult): string {
  if (cible === undefined) return 'oui';
  const { min, max } = wanted ?? {};
  const bounds =
    min === undefined && max === undefined
      ? 'à préciser'
      : min === max
        ? nombre(min ?? 0)
        : min === undefined
          ? `au plus ${nombre(max ?? 0)}`
          : max === undefined
            ? `au moins ${nombre(min)}`
            : `de ${nombre(min)} à ${nombre(max)}`;
  const rest = [
    ...(cible.par === undefined ? [] : [par(cible.par)]),
    ...(cible.periode === undefined ? [] : [`(${libelleDate(cible.periode)})`]),
  ];
  return [bounds, ...rest].join(' ');
}

/** « 2024 », « 2024-S1 »: a whole unit of the calendar as the data write it. */
export function periodOf({ debut, fin }: Days): string {
  const year = debut.slice(0, 4);
  const [from, to] = [Number(debut.slice(5, 7)), Number(fin.slice(5, 7))];
  if (debut === fin) return debut;
  if (to - from === 11) return year;
  if (to - from === 5) return `${year}-S${String(to / 6)}`;
  return to === from ? debut.slice(0, 7) : `${year}-T${String(to / 3)}`;
}
