import type { Context } from './context.ts';
import { nomComplet, nomTerritoire } from './context.ts';
import { libelleMoment } from './dates.ts';
import { STATUT_DOCUMENT } from './labels.ts';
import type { Edition, PstDocument } from './types.ts';
import { typo } from './typography.ts';

const MENTION = { mot: 'Brouillon', phrase: 'Brouillon : version de travail, qui n’est pas définitive' };

/** « Signé, approuvé le 12 mars 2023 par le conseil » */
function statutOf({ plan }: Context): string | undefined {
  const { approbation, statut_document: written } = plan.pst.value;
  const approved =
    approbation === undefined
      ? undefined
      : `approuvé ${libelleMoment(approbation.date)}${approbation.par === undefined ? '' : ` par ${approbation.par}`}`;
  const statut = written === undefined ? undefined : STATUT_DOCUMENT[written];
  return typo([statut, approved].filter((part) => part !== undefined).join(', ')) || undefined;
}

/** What every document of a plan says of itself, whatever it holds. */
export function couvertureOf(context: Context, edition: Edition): Omit<PstDocument, 'parties'> {
  const { value: pst } = context.plan.pst;
  const isDraft = edition.brouillon === true || pst.statut_document === 'brouillon';
  const titre = typo(pst.titre);
  const periode = `${String(pst.periode.debut)}-${String(pst.periode.fin)}`;
  return {
    id: pst.id,
    titre,
    nom: `${titre} · ${periode}`,
    sousTitre: pst.sous_titre === undefined ? undefined : typo(pst.sous_titre),
    territoire: nomTerritoire(context, pst.territoire),
    periode,
    statut: statutOf(context),
    edition: pst.edition === undefined ? undefined : typo(pst.edition),
    mention: isDraft ? { mot: MENTION.mot, phrase: typo(MENTION.phrase) } : undefined,
    copilotes: (pst.copilotes ?? []).map((id) => nomComplet(context, id)),
    axes: [...context.axes.values()],
    dessin: undefined,
    colophon: edition.lignes.map(typo),
  };
}
