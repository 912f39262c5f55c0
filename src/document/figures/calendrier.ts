import { barreView, horizonOf } from '../calendar.ts';
import type { Context } from '../context.ts';
import { anneesDuPlan } from '../fiche.ts';
import type { Fiche } from '../../model/types.ts';
import type { AxeView, BarreView, FigureView, LigneDeFrise, Repere } from '../types.ts';
import { compte, typo } from '../typography.ts';
import { figure, figureAbsente, figureTropLongue, LIGNES_MAX } from './figure.ts';

/** In all, over the axes. */
const FICHES_MAX = 60;

interface Row {
  readonly fiche: Fiche;
  readonly nom: string;
  readonly barres: readonly BarreView[];
}

/** « 2022-2024 », « dès 2022 »: the years that the drawing covers. */
function annees(barres: readonly BarreView[], all: readonly string[]): string {
  const at = (percent: number): string =>
    all[Math.min(all.length - 1, Math.max(0, Math.floor((percent / 100) * all.length)))] ?? '';
  const first = at(Math.min(...barres.map(({ debut }) => debut)));
  const last = at(Math.max(...barres.map(({ debut, largeur }) => debut + largeur)) - 0.01);
  if (barres.some(({ ouvert }) => ouvert)) return `dès ${first}`;
  return first === last ? first : `${first}-${last}`;
}

function ligneDe({ nom, barres }: Row, axe: AxeView, all: readonly string[]): LigneDeFrise {
  const drawn = barres.filter(({ dessine }) => dessine);
  return {
    libelle: nom,
    texte: annees(drawn, all),
    axe,
    segments: drawn
      .map(({ debut, largeur, ouvert }) => ({ debut: debut / 100, fin: (debut + largeur) / 100, ouvert }))
      .sort((a, b) => b.fin - b.debut - (a.fin - a.debut)),
  };
}

function rowsOf(context: Context): readonly Row[] {
  const { periode } = context.plan.pst.value;
  return context.fiches.map((fiche) => ({
    fiche,
    nom: typo(`${context.codes.get(fiche.id) ?? fiche.id} · ${fiche.nom}`),
    barres: (fiche.calendrier ?? []).map((phase) => barreView(phase, periode, horizonOf(fiche.duree, periode))),
  }));
}

/** The phases of every fiche over the years of the plan, one drawing for each axe. */
export function figureCalendrier(context: Context): FigureView {
  const nom = { id: 'figure-calendrier', titre: 'Le calendrier des fiches' };
  const rows = rowsOf(context);
  const drawn = rows.filter(({ barres }) => barres.some(({ dessine }) => dessine));
  if (drawn.length === 0)
    return figureAbsente(nom, "Aucune étape n'a de date : il n'y a pas de calendrier à dessiner.");
  const all = anneesDuPlan(context);
  const tableau = {
    colonnes: ['Fiche', 'Étapes'],
    lignes: rows.map(({ nom: libelle, barres }) => ({
      nom: libelle,
      cellules: [barres.map((barre) => `${barre.libelle} : ${barre.quand}`).join(' ; ') || 'aucune étape'].map(typo),
    })),
  };
  const axes = [...context.axes.values()].map((axe) => ({
    axe,
    rows: drawn.filter(({ fiche }) => fiche.axe === axe.id),
  }));
  if (drawn.length > FICHES_MAX || axes.some((one) => one.rows.length > LIGNES_MAX))
    return figureTropLongue(nom, `${compte(drawn.length, 'fiche')} : le tableau dit leurs étapes.`, tableau);
  const reperes = all.map((texte, i): Repere => ({ position: i / all.length, texte }));
  const without = rows.length - drawn.length;
  return figure({
    ...nom,
    description:
      `Une ligne par fiche, une barre par étape, de ${all[0] ?? ''} à ${all.at(-1) ?? ''}, axe par axe. ` +
      `${compte(drawn.length, 'fiche')} sur ${String(rows.length)} ${drawn.length < 2 ? 'a' : 'ont'} des étapes datées.`,
    dessins: axes
      .filter((one) => one.rows.length > 0)
      .map(({ axe, rows: own }) => ({
        type: 'frise',
        titre: `${axe.rang} · ${axe.titreCourt}`,
        reperes,
        lignes: own.map((row) => ligneDe(row, axe, all)),
      })),
    cle: [
      { signe: 'plein', texte: 'étape' },
      { signe: 'jalon', texte: 'moment' },
      ...(drawn.some(({ barres }) => barres.some(({ ouvert }) => ouvert))
        ? [{ signe: 'suite', texte: 'sans fin annoncée' } as const]
        : []),
    ],
    notes: without === 0 ? [] : [`${compte(without, 'fiche')} sans date dans les années du plan.`],
    tableau,
  });
}
