import { readDate } from '../model/dates.ts';
import type { Convention, Etape } from '../model/types.ts';
import type { Context } from './context.ts';
import { libelleDate, libelleIntervalle, libelleJusqua } from './dates.ts';
import { figureConstruction } from './figures/construction.ts';
import { TYPE_ETAPE } from './labels.ts';
import { resoudreTexte } from './references.ts';
import type { Bloc, ConventionView, EtapeView } from './types.ts';
import { typo } from './typography.ts';

function conventionView(convention: Convention): ConventionView {
  const { debut, fin, prolongation } = convention;
  const base =
    debut === undefined ? (fin === undefined ? undefined : libelleJusqua(fin)) : libelleIntervalle(debut, fin);
  const extended = prolongation === undefined ? undefined : `prolongé ${libelleJusqua(prolongation)}`;
  const validite = [base, extended].filter((part) => part !== undefined).join(', ');
  return {
    nom: typo(convention.sigle === undefined ? convention.nom : `${convention.nom} (${convention.sigle})`),
    validite: validite === '' ? undefined : typo(validite),
    dates: (convention.dates ?? []).map(({ date, libelle }) => ({
      quand: typo(libelleDate(date)),
      libelle: typo(libelle),
    })),
  };
}

/** The conventions that the plan comes from. */
export const cadre = (context: Context): Bloc => {
  const { ctg, conventions = [] } = context.plan.pst.value.cadre ?? {};
  return {
    type: 'cadre',
    ctg: ctg === undefined ? undefined : resoudreTexte(context, ctg),
    conventions: conventions.map(conventionView),
  };
};

/** The source's words for a moment without year; its headings in capitals are lowered. */
function momentSansAnnee(texte: string): string {
  const words = texte === texte.toUpperCase() ? texte.toLowerCase() : texte;
  return `${words} (année non précisée)`;
}

function etapeView(etape: Etape): EtapeView {
  const { periode, texte_original } = etape;
  const known = periode === undefined ? undefined : libelleIntervalle(periode, etape.fin);
  const unknown = texte_original === undefined ? 'date non précisée' : momentSansAnnee(texte_original);
  return {
    libelle: typo(etape.libelle),
    quand: typo(known ?? unknown),
    type: etape.type === undefined ? undefined : TYPE_ETAPE[etape.type],
    datee: known !== undefined && readDate(etape.periode ?? '') !== undefined,
  };
}

/** How the plan was made, in the order of the file. */
export const etapes = ({ plan }: Context): Bloc => {
  const written = plan.pst.value.etapes ?? [];
  const views = written.map(etapeView);
  return { type: 'etapes', etapes: views, figure: figureConstruction(written, views) };
};
