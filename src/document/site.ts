import type { Plan } from '../model/plan.ts';
import { contextOf, lienFiche, type Context } from './context.ts';
import { ficheView } from './fiche.ts';
import { rechercheOf } from './recherche.ts';
import type { FicheDuSite, SiteView } from './site-views.ts';
import { tableauDeBordView } from './tableau-de-bord.ts';
import type { FicheView, PstDocument, TableauDeBordView } from './types.ts';

/** The pages that the site has beside `document`, that of the same plan. */
export function siteOf(plan: Plan, document: PstDocument): SiteView {
  const context = contextOf(plan);
  const fiches = fichesDuSite(context, document);
  return {
    fiches,
    tableauDeBord: tableauDeBord(context, document),
    recherche: rechercheOf(document, fiches),
  };
}

const blocsOf = ({ parties }: PstDocument) => parties.flatMap(({ blocs }) => blocs);

/** Every fiche of the plan, even where the document leaves them out. */
function fichesDuSite(context: Context, document: PstDocument): readonly FicheDuSite[] {
  const printed = new Map<string, FicheView>(
    blocsOf(document).flatMap((bloc) =>
      bloc.type === 'fiches' ? bloc.fiches.map((fiche) => [fiche.id, fiche] as const) : [],
    ),
  );
  const names = new Set<string>();
  return context.fiches.map((written, i) => {
    const fiche = printed.get(written.id) ?? ficheView(context, written);
    const [precedente, suivante] = [context.fiches[i - 1], context.fiches[i + 1]];
    return {
      fiche,
      page: `fiches/${nameOf(fiche, names)}.html`,
      precedente: precedente && lienFiche(context, precedente.id),
      suivante: suivante && lienFiche(context, suivante.id),
    };
  });
}

/** The code, that people know; a plan may choose to be warned only of two fiches under one code, and each has its page. */
function nameOf({ code, id }: FicheView, taken: Set<string>): string {
  const name = taken.has(code) ? `${code}-${id}` : code;
  taken.add(name);
  return name;
}

/** Undefined when it would show nothing. */
function tableauDeBord(context: Context, document: PstDocument): TableauDeBordView | undefined {
  const printed = blocsOf(document).flatMap((bloc) => (bloc.type === 'tableau-de-bord' ? [bloc.tableauDeBord] : []))[0];
  const view = printed ?? tableauDeBordView(context);
  return view.figures.length === 0 ? undefined : view;
}
