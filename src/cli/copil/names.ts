import { contextOf, type Context, lienFiche, nomComplet } from '../../document/context.ts';
import { libelleDate } from '../../document/dates.ts';
import { nomCopil } from '../../document/due.ts';
import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import { plain } from './markdown.ts';

/** How the objects of a plan are named in a page, as Markdown, and the files that describe them. */
export interface Names {
  readonly context: Context;
  /** « A1-FA2 · Nom » */
  readonly fiche: (id: string) => string;
  /** « A1-FA2 » */
  readonly code: (id: string) => string;
  readonly partenaire: (id: string | undefined) => string;
  readonly suiviFile: (fiche: string, annee: number) => string;
  readonly copilFile: (copil: Copil) => string;
}

/** The folder of the plan is left out: paths are those of its files. */
export function namesOf(plan: Plan): Names {
  const context = contextOf(plan);
  const inside = (file: string): string => (plan.folder === '.' ? file : file.slice(plan.folder.length + 1));
  const copilFiles = new Map(plan.copils.map(({ value, file }) => [value, inside(file)]));
  const suiviFiles = new Map(
    plan.suivis.map(({ value, file }) => [`${value.fiche}/${String(value.annee)}`, inside(file)]),
  );
  return {
    context,
    fiche: (id) => plain(lienFiche(context, id).texte),
    code: (id) => context.codes.get(id) ?? plain(id),
    partenaire: (id) => (id === undefined ? '–' : plain(nomComplet(context, id))),
    suiviFile: (fiche, annee) => suiviFiles.get(`${fiche}/${String(annee)}`) ?? 'suivi/',
    copilFile: (copil) => copilFiles.get(copil) ?? 'copils/',
  };
}

/** « Copil 3 du 27 mars 2025 » */
export const copilDu = (copil: Copil): string => `${nomCopil(copil)} du ${libelleDate(copil.date)}`;
