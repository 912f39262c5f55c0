import type { Situation } from '../../rollup/progress/situation.ts';
import { axeOf } from '../context.ts';
import { METEO, STATUT_FICHE } from '../labels.ts';
import { resoudre, resoudreTexte } from '../references.ts';
import type { Bloc, SuiviView } from '../types.ts';
import { nombre, typo } from '../typography.ts';
import { suiviDeLAnnee, type Bilan } from './bilan.ts';

function reperes(bilan: Bilan, situation: Situation): SuiviView['reperes'] {
  const suivi = suiviDeLAnnee(bilan, situation);
  const { statut, fiche } = situation;
  const was = bilan.before.get(fiche.id)?.statut ?? 'non_dit';
  const words = suivi?.statut_libelle === undefined ? '' : ` (${suivi.statut_libelle})`;
  const change = was === statut ? '' : `, ${STATUT_FICHE[was].toLowerCase()} fin ${String(bilan.annee - 1)}`;
  const { meteo, avancement } = suivi ?? {};
  const motif = meteo?.motif === undefined ? '' : ` : ${resoudreTexte(bilan.context, meteo.motif)}`;
  return [
    { terme: 'Statut', texte: typo(`${STATUT_FICHE[statut]}${words}${change}`) },
    ...(meteo === undefined ? [] : [{ terme: 'Météo', texte: typo(`${METEO[meteo.niveau]}${motif}`) }]),
    ...(avancement === undefined ? [] : [{ terme: 'Avancement estimé', texte: typo(`${nombre(avancement, 0)} %`) }]),
  ];
}

/** Why there is nothing to say of the year. */
function absence({ annee }: Bilan, { followUp }: Situation): string {
  if (followUp === undefined) return typo(`Aucun suivi jusqu’à ${String(annee)}.`);
  return typo(`Pas de suivi en ${String(annee)} ; le dernier est celui de ${String(followUp.latest.annee)}.`);
}

function suiviView(bilan: Bilan, situation: Situation): SuiviView {
  const { context } = bilan;
  const { fiche } = situation;
  const suivi = suiviDeLAnnee(bilan, situation);
  return {
    id: fiche.id,
    code: context.codes.get(fiche.id) ?? fiche.id,
    nom: typo(fiche.nom),
    axe: axeOf(context, fiche.axe),
    reperes: reperes(bilan, situation),
    note: suivi?.note === undefined ? undefined : resoudre(context, suivi.note),
    absence: suivi === undefined ? absence(bilan, situation) : undefined,
  };
}

/** What the follow-up of the year says of each fiche, in its own words. */
export const suivis = (bilan: Bilan): Bloc => ({
  type: 'suivis',
  suivis: bilan.situations.map((situation) => suiviView(bilan, situation)),
});
