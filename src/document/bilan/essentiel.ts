import { progressOf } from '../../rollup/progress/summary.ts';
import { figureAvancement } from '../figures/avancement.ts';
import { meteosDe, statutsDe } from '../progress.ts';
import { carte } from '../tableau-de-bord.ts';
import type { Bloc, ChiffreView } from '../types.ts';
import { accord, compte, euros, nombre, typo } from '../typography.ts';
import { suiviDeLAnnee, type Bilan } from './bilan.ts';
import { depenseDeLAnnee } from './depenses.ts';
import { ciblesDe } from './indicateurs.ts';

const EUROS = /\u00A0€$/u;

function cartes(bilan: Bilan): readonly ChiffreView[] {
  const { annee, situations } = bilan;
  const { level, byStatut, fiches } = progressOf(situations);
  const followed = situations.filter((one) => suiviDeLAnnee(bilan, one) !== undefined).length;
  const attained = ciblesDe(bilan).filter(({ target }) => target.state === 'atteinte').length;
  return [
    carte({
      libelle: `de réalisation fin ${String(annee)}`,
      valeur: level === undefined ? 'n. d.' : `${nombre(level, 0)} %`,
      comparaisons: [`${compte(byStatut.realise, 'fiche réalisée', 'fiches réalisées')} sur ${String(fiches)}`],
    }),
    carte({
      libelle: `${followed < 2 ? 'suivie' : 'suivies'} en ${String(annee)}, sur ${String(fiches)}`,
      valeur: nombre(followed, 0),
      unite: accord('fiche', followed),
    }),
    carte({
      libelle: `de dépenses relevées en ${String(annee)}`,
      valeur: euros(depenseDeLAnnee(bilan)).replace(EUROS, ''),
      unite: '€',
    }),
    carte({
      libelle: `${attained < 2 ? 'atteinte' : 'atteintes'} fin ${String(annee)}`,
      valeur: nombre(attained, 0),
      unite: accord('cible', attained),
    }),
  ];
}

/** The year in figures, and how far each fiche is. */
export function essentiel(bilan: Bilan): readonly Bloc[] {
  const { context, annee, situations } = bilan;
  const { byStatut } = progressOf(situations);
  const ofYear = situations.filter((one) => suiviDeLAnnee(bilan, one) !== undefined);
  const meteos = meteosDe(progressOf(ofYear).byMeteo);
  const phrases = [
    `Statuts à la fin de ${String(annee)} : ${statutsDe(byStatut)}.`,
    ...(meteos === '' ? [] : [`Météo dite en ${String(annee)} : ${meteos}.`]),
  ];
  return [
    { type: 'texte', titre: undefined, encadre: false, markdown: phrases.map(typo).join('\n\n') },
    {
      type: 'tableau-de-bord',
      tableauDeBord: { chiffres: cartes(bilan), figures: [figureAvancement(context, situations, annee)] },
    },
  ];
}
