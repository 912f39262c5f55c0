import type { Chiffre, Tableau } from '../model/types.ts';
import type { Context } from './context.ts';
import { nomTerritoire } from './context.ts';
import { libelleDate } from './dates.ts';
import { figureEcarts } from './figures/ecarts.ts';
import { APPROXIMATION } from './labels.ts';
import { resoudreTexte } from './references.ts';
import type { ChiffreView, TableauView } from './types.ts';
import { accord, mesure, nombre, typo } from './typography.ts';
import { valeurChiffre } from './valeur.ts';

/** « Insee, recensement de la population » ; undefined when the figure names none. */
export function nomSource({ plan }: Context, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const source = plan.sources.entries.get(id)?.value;
  if (source === undefined) return id;
  return typo(source.auteur === undefined ? source.titre : `${source.auteur}, ${source.titre}`);
}

function comparaisons(context: Context, chiffre: Chiffre): readonly string[] {
  return (chiffre.compare ?? []).map(({ territoire, annee, valeur, approximation }) => {
    const where = territoire === undefined ? undefined : nomTerritoire(context, territoire);
    const when = annee === undefined ? undefined : libelleDate(annee);
    const what = [where, when].filter((part) => part !== undefined).join(', ');
    const value = valeurChiffre({
      valeur,
      ...(chiffre.unite && { unite: chiffre.unite }),
      ...(approximation && { approximation }),
    });
    return typo(`${what === '' ? 'Ailleurs' : what} : ${value}`);
  });
}

export function chiffreView(context: Context, chiffre: Chiffre): ChiffreView {
  const { valeur, approximation, unite, territoire, annee } = chiffre;
  const elsewhere = territoire !== undefined && territoire !== context.plan.pst.value.territoire;
  return {
    libelle: typo(chiffre.libelle),
    valeur: typo(approximation === undefined ? nombre(valeur) : `${APPROXIMATION[approximation]} ${nombre(valeur)}`),
    unite: unite === undefined ? undefined : typo(accord(unite, valeur)),
    territoire: elsewhere ? nomTerritoire(context, territoire) : undefined,
    annee: annee === undefined ? undefined : libelleDate(annee),
    source: nomSource(context, chiffre.source),
    comparaisons: comparaisons(context, chiffre),
    commentaire: chiffre.commentaire === undefined ? undefined : resoudreTexte(context, chiffre.commentaire),
  };
}

function cellule(
  valeur: number | null | undefined,
  unite: string | undefined,
  max: number,
): TableauView['lignes'][number]['cellules'][number] {
  if (valeur === null || valeur === undefined) return { texte: 'n.\u00A0d.', part: undefined };
  return { texte: mesure(valeur, unite), part: max > 0 ? valeur / max : undefined };
}

export function tableauView(context: Context, tableau: Tableau): TableauView {
  const maxima = tableau.colonnes.map(({ id }) =>
    Math.max(0, ...tableau.lignes.map((ligne) => ligne.valeurs[id] ?? 0)),
  );
  const origin = [
    nomSource(context, tableau.source),
    tableau.annee === undefined ? undefined : libelleDate(tableau.annee),
  ];
  const source = origin.filter((part) => part !== undefined).join(', ');
  return {
    id: tableau.id,
    titre: typo(tableau.titre),
    source: source === '' ? undefined : source,
    commentaire: tableau.commentaire === undefined ? undefined : resoudreTexte(context, tableau.commentaire),
    figure: figureEcarts(context, tableau),
    colonnes: tableau.colonnes.map(({ libelle, unite }) => ({ libelle: typo(libelle), unite })),
    lignes: tableau.lignes.map((ligne) => ({
      nom: nomTerritoire(context, ligne.territoire),
      cellules: tableau.colonnes.map(({ id, unite }, i) => cellule(ligne.valeurs[id], unite, maxima[i] ?? 0)),
    })),
  };
}
