import { readDate, yearOf } from '../../model/dates.ts';
import type { Fiche, Phase, Pst } from '../../model/types.ts';
import { barreView, horizonOf } from '../calendar.ts';
import type { Context } from '../context.ts';
import { anneesDuPlan } from '../fiche.ts';
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

/** « 2022-2024 », « dès 2022 »: the years of the plan that the phases cover. */
function annees(phases: readonly Phase[], { debut, fin }: Pst['periode']): string {
  const inPlan = (year: number): number => Math.min(fin, Math.max(debut, year));
  const spans = phases.flatMap((phase) => {
    const start = phase.debut === undefined ? undefined : readDate(phase.debut);
    const end = phase.fin === undefined ? start : readDate(phase.fin);
    return start === undefined || end === undefined ? [] : [{ first: yearOf(start.debut), last: yearOf(end.fin) }];
  });
  const first = inPlan(Math.min(...spans.map((span) => span.first)));
  const last = inPlan(Math.max(...spans.map((span) => span.last)));
  if (phases.some(({ ouvert }) => ouvert)) return `dès ${String(first)}`;
  return first === last ? String(first) : `${String(first)}-${String(last)}`;
}

function ligneDe({ nom, fiche, barres }: Row, axe: AxeView, periode: Pst['periode']): LigneDeFrise {
  const drawn = barres.filter(({ dessine }) => dessine);
  return {
    libelle: nom,
    texte: annees(fiche.calendrier ?? [], periode),
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
  const { periode } = context.plan.pst.value;
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
        lignes: own.map((row) => ligneDe(row, axe, periode)),
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
