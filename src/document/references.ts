import type { Context } from './context.ts';
import { ficheHref, nomComplet } from './context.ts';
import { typo } from './typography.ts';
import { valeurChiffre } from './valeur.ts';

/** Characters that Markdown would read as marks inside a resolved name, or at the start of a line that begins with it. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|&~=+-]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

function chiffre({ plan }: Context, id: string): string | undefined {
  const [tableId, territoire, colonneId] = id.split('.');
  const entry = plan.chiffres.entries.get(id);
  if (entry !== undefined) return valeurChiffre(entry.value);
  const tableau = plan.tableaux.find(({ value }) => value.id === tableId)?.value;
  const colonne = tableau?.colonnes.find((candidate) => candidate.id === colonneId);
  const valeur = tableau?.lignes.find((ligne) => ligne.territoire === territoire)?.valeurs[colonne?.id ?? ''];
  if (typeof valeur !== 'number') return undefined;
  return valeurChiffre(colonne?.unite === undefined ? { valeur } : { valeur, unite: colonne.unite });
}

function resolve(context: Context, kind: string, id: string): string | undefined {
  if (kind === 'fiche') {
    const fiche = context.plan.fiches.entries.get(id)?.value;
    if (fiche === undefined) return undefined;
    return `[${escapeMarkdown(`« ${fiche.nom} » (${context.codes.get(id) ?? ''})`)}](${ficheHref(id)})`;
  }
  if (kind === 'partenaire')
    return context.plan.partenaires.entries.has(id) ? escapeMarkdown(nomComplet(context, id)) : undefined;
  const value = chiffre(context, id);
  return value === undefined ? undefined : escapeMarkdown(value);
}

/** Resolves `{{fiche:…}}`, `{{partenaire:…}}` and `{{chiffre:…}}` in Markdown; validation has refused the dangling ones. */
export function resoudre(context: Context, markdown: string): string {
  const resolved = markdown.replace(
    /\{\{(fiche|partenaire|chiffre):([a-z0-9.-]+)\}\}/g,
    (whole, kind: string, id: string) => {
      return resolve(context, kind, id) ?? whole;
    },
  );
  return typo(resolved);
}

/** The same in a line of plain text: a reference prints its words, without link. */
export function resoudreTexte(context: Context, texte: string): string {
  const resolved = texte.replace(
    /\{\{(fiche|partenaire|chiffre):([a-z0-9.-]+)\}\}/g,
    (whole, kind: string, id: string) => {
      if (kind === 'fiche')
        return `« ${context.plan.fiches.entries.get(id)?.value.nom ?? id} » (${context.codes.get(id) ?? id})`;
      return (kind === 'partenaire' ? nomComplet(context, id) : chiffre(context, id)) ?? whole;
    },
  );
  return typo(resolved);
}
