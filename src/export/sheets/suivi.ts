import type { Plan } from '../../model/plan.ts';
import { pointer } from '../../model/pointer.ts';
import type { Suivi } from '../../model/types.ts';
import { champ, keyOf, repere, rowOf, type Column, type Liste, type Sheet } from './sheet.ts';

const WHERE = [repere('fiche', 'Fiche', 'id'), repere('annee', 'Année', 'nombre', 9)] as const;

const reperesOf = ({ fiche, annee }: Suivi) => ({ fiche, annee });

export function suiviSheet(plan: Plan): Sheet {
  const colonnes = [
    ...WHERE,
    champ('statut', 'Statut', 'choix'),
    champ('statut_libelle', 'Statut, en toutes lettres', 'texte'),
    champ('meteo', 'Météo', 'choix', { champ: ['meteo', 'niveau'] }),
    champ('meteo_motif', 'Météo, motif', 'texte', { champ: ['meteo', 'motif'] }),
    champ('avancement', 'Avancement, en %', 'nombre'),
    champ('note', 'Note', 'markdown'),
  ];
  const lignes = plan.suivis.map(({ file, pointer: at, value }) =>
    rowOf(colonnes, value, reperesOf(value), { file, pointer: at }),
  );
  return {
    id: 'suivi',
    nom: 'Suivi',
    description: 'Une ligne par fiche et par année suivie.',
    source: { kind: 'suivi', path: [] },
    colonnes,
    cle: ['fiche', 'annee'],
    lignes,
  };
}

/** A sheet of what the follow-up files list, whose items have no identifier: their rank tells them apart. */
function listSheet(
  plan: Plan,
  key: 'mesures' | 'depenses',
  words: Pick<Sheet, 'nom' | 'description'>,
  champs: readonly Column[],
): Sheet {
  const colonnes = [...WHERE, repere('rang', 'Rang', 'nombre', 8), ...champs];
  const lignes = plan.suivis.flatMap(({ file, pointer: at, value }) =>
    (value[key] ?? []).map((item, i) =>
      rowOf(colonnes, item, { ...reperesOf(value), rang: i + 1 }, { file, pointer: `${at}${pointer(key, i)}` }),
    ),
  );
  const listes = plan.suivis.map(({ file, pointer: at, value }): [string, Liste] => [
    keyOf([value.fiche, value.annee]),
    { file, pointer: `${at}${pointer(key)}`, absente: value[key] === undefined },
  ]);
  return {
    id: key,
    ...words,
    source: { kind: 'suivi', path: [key, ''] },
    colonnes,
    cle: ['fiche', 'annee', 'rang'],
    rang: true,
    lignes,
    listes: new Map(listes),
  };
}

export const mesuresSheet = (plan: Plan): Sheet =>
  listSheet(plan, 'mesures', { nom: 'Mesures', description: 'Une ligne par mesure d’un indicateur.' }, [
    champ('indicateur', 'Indicateur', 'id'),
    champ('date', 'Date', 'date'),
    champ('valeur', 'Valeur', 'valeur'),
    champ('numerateur', 'Numérateur', 'nombre'),
    champ('denominateur', 'Dénominateur', 'nombre'),
    champ('texte', 'Texte', 'texte'),
    champ('estimee', 'Estimée', 'oui'),
    champ('source', 'Source', 'texte'),
    champ('preuve', 'Preuve', 'texte'),
    champ('commentaire', 'Commentaire', 'texte'),
  ]);

export const depensesSheet = (plan: Plan): Sheet =>
  listSheet(plan, 'depenses', { nom: 'Dépenses', description: 'Une ligne par dépense.' }, [
    champ('ligne', 'Ligne', 'id'),
    champ('montant', 'Montant', 'montant'),
    champ('date', 'Date', 'date'),
    champ('financeur', 'Financeur', 'id'),
    champ('commentaire', 'Commentaire', 'texte'),
  ]);
