import type { Situation } from '../../rollup/progress/situation.ts';
import type { Context } from '../context.ts';
import { axeOf } from '../context.ts';
import { METEO, STATUT_FICHE } from '../labels.ts';
import type { FigureView } from '../types.ts';
import { capitale, compte, nombre, typo } from '../typography.ts';
import { figure, figureTropLongue, halves, LIGNES_MAX } from './figure.ts';

/** How far each fiche is said to be at the end of a year, in per cent. `situations` are those of that year. */
export function figureAvancement(context: Context, situations: readonly Situation[], annee: number): FigureView {
  const nom = { id: 'figure-avancement', titre: `L'avancement des fiches fin ${String(annee)}` };
  const rows = situations.map(({ fiche, statut, meteo, avancement }) => ({
    libelle: typo(`${context.codes.get(fiche.id) ?? fiche.id} · ${fiche.nom}`),
    statut: STATUT_FICHE[statut],
    meteo: METEO[meteo?.niveau ?? 'non_dit'],
    avancement,
    dit: avancement === undefined ? 'non dit' : typo(`${nombre(avancement, 0)} %`),
    axe: axeOf(context, fiche.axe),
  }));
  const tableau = {
    colonnes: ['Fiche', 'Statut', 'Avancement', 'Météo'],
    lignes: rows.map(({ libelle, statut, dit, meteo }) => ({
      nom: libelle,
      cellules: [statut, capitale(dit), meteo],
    })),
  };
  if (rows.length > LIGNES_MAX)
    return figureTropLongue(nom, `${compte(rows.length, 'fiche')} : le tableau dit où en est chacune.`, tableau);
  const said = rows.filter(({ avancement }) => avancement !== undefined).length;
  return figure({
    ...nom,
    description:
      `Une barre par fiche, de 0 à 100 %, selon le suivi. ${compte(said, 'fiche')} sur ${String(rows.length)} ` +
      `${said < 2 ? 'dit' : 'disent'} leur avancement.`,
    dessins: halves(rows).map((half) => ({
      type: 'barres',
      titre: undefined,
      lignes: half.map(({ libelle, statut, dit, avancement, axe }) => ({
        libelle,
        texte: avancement === undefined ? statut : `${statut} · ${dit}`,
        bas: (avancement ?? 0) / 100,
        haut: (avancement ?? 0) / 100,
        axe,
      })),
    })),
    notes: ['L’avancement est estimé par ceux qui suivent la fiche.'],
    tableau,
  });
}
