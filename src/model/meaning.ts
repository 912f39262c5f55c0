import type { Kind } from '../schema/index.ts';

/**
 * What an identifier may point to. A `cellule` is a figure of a table: `tableau.territoire.colonne`. The last four are looked for
 * near where they are used, in the same fiche or the same table.
 */
export type Target =
  | 'axe'
  | 'cellule'
  | 'chiffre'
  | 'fiche'
  | 'partenaire'
  | 'public'
  | 'source'
  | 'tableau'
  | 'territoire'
  | 'texte'
  | 'thematique'
  | 'theme'
  | 'colonne'
  | 'etape'
  | 'indicateur'
  | 'ligne';

/** What the rules ask about a value, whatever file it is in. */
export type Leaf =
  | { readonly is: 'reference'; readonly to: Target }
  /** A map whose keys are identifiers. */
  | { readonly is: 'keys'; readonly to: Target }
  /** Where several identifiers stand in one text: a formula, a block of the summary. */
  | { readonly is: 'formula' | 'block' }
  | { readonly is: 'date' | 'years' }
  /** Prose, in which {{fiche:…}} and the like may stand. */
  | { readonly is: 'prose' };

/** What the values of an object, or the items of a list or map, mean. What is not mentioned means nothing to the rules. */
export type Meaning = Leaf | { readonly each: Meaning } | { readonly keys: Readonly<Record<string, Meaning>> };

const to = (target: Target): Meaning => ({ is: 'reference', to: target });
const each = (item: Meaning): Meaning => ({ each: item });
const object = (keys: Readonly<Record<string, Meaning>>): Meaning => ({ keys });
const list = (keys: Readonly<Record<string, Meaning>>): Meaning => each(object(keys));

const date: Meaning = { is: 'date' };
const years: Meaning = { is: 'years' };
const prose: Meaning = { is: 'prose' };

const pilotes = list({ partenaire: to('partenaire') });

const calendrier = list({ debut: date, fin: date, depend_de: each(to('etape')) });

const indicateurs = list({
  definition: prose,
  reference: object({ date, source: to('source') }),
  cibles: list({ periode: date, justification: prose }),
  responsable: to('partenaire'),
});

const budget = list({
  annees: years,
  ventilation: list({ financeur: to('partenaire') }),
  financeurs: list({ partenaire: to('partenaire') }),
  commentaire: prose,
});

/** An objective may hold objectives. */
const objectif: { readonly keys: Record<string, Meaning> } = {
  keys: { texte: prose, indicateurs: each(to('indicateur')) },
};
objectif.keys['objectifs'] = each(objectif);

const fiche = object({
  axe: to('axe'),
  enjeu: prose,
  objectifs: each(objectif),
  description: prose,
  pilotes,
  partenaires: list({ partenaire: to('partenaire') }),
  public: object({ categories: each(to('public')), texte: prose }),
  territoires: each(to('territoire')),
  duree: object({ periode: date }),
  calendrier,
  moyens: list({ libelle: prose, partenaire: to('partenaire') }),
  changement_souhaite: prose,
  resultats_attendus: list({ texte: prose, indicateurs: each(to('indicateur')) }),
  indicateurs,
  budget,
  commentaires: prose,
  experimentation: object({ decision_prevue: date, critere: prose }),
  participation: object({ texte: prose }),
  liens: list({ fiche: to('fiche') }),
  sous_actions: list({ pilotes, calendrier, budget, indicateurs }),
});

const axe = object({
  parent: to('axe'),
  thematiques: each(to('thematique')),
  diagnostic: prose,
  besoins: list({ texte: prose, chiffres: each(to('chiffre')), fiches: each(to('fiche')) }),
  indicateurs,
});

const pst = object({
  territoire: to('territoire'),
  copilotes: each(to('partenaire')),
  signataires: each(to('partenaire')),
  cadre: object({
    ctg: prose,
    conventions: list({ debut: date, fin: date, prolongation: date, dates: list({ date }) }),
  }),
  approbation: object({ date }),
  etapes: list({ periode: date, fin: date }),
  instances: list({ role: prose, composition: list({ partenaire: to('partenaire') }) }),
  indicateurs_globaux: indicateurs,
  sommaire: list({ contenu: each({ is: 'block' }) }),
});

const suivi = object({
  fiche: to('fiche'),
  meteo: object({ motif: prose }),
  phases: list({ phase: to('etape'), debut: date, fin: date, motif: prose }),
  mesures: list({ indicateur: to('indicateur'), date, texte: prose, commentaire: prose }),
  depenses: list({ ligne: to('ligne'), date, financeur: to('partenaire'), commentaire: prose }),
  note: prose,
});

const copil = object({
  date,
  periode_suivie: date,
  participants: list({ partenaire: to('partenaire') }),
  ordre_du_jour: list({ fiches: each(to('fiche')) }),
  decisions: list({ texte: prose, fiches: each(to('fiche')), responsable: to('partenaire'), echeance: date }),
});

const chiffre = object({
  territoire: to('territoire'),
  annee: date,
  source: to('source'),
  theme: to('theme'),
  calcul: { is: 'formula' },
  denominateur: to('chiffre'),
  compare: list({ territoire: to('territoire'), annee: date }),
  commentaire: prose,
});

const tableau = object({
  annee: date,
  source: to('source'),
  commentaire: prose,
  lignes: list({ territoire: to('territoire'), valeurs: { is: 'keys', to: 'colonne' } }),
});

/** What the values of each kind of file mean. A test holds it to the schemas: no date, no prose, no identifier is forgotten. */
export const MEANINGS: Readonly<Record<Kind, Meaning>> = {
  axe,
  chiffres: object({ chiffres: each(chiffre), tableaux: each(tableau) }),
  copil,
  exceptions: list({ motif: prose, jusqu_au: date }),
  fiche,
  partenaires: list({ rattachement: to('partenaire'), noms: list({ du: date, au: date }), description: prose }),
  pst,
  sigles: object({}),
  sources: list({ publication: date }),
  suivi,
  territoires: list({ parent: to('territoire'), description: prose }),
  texte: object({}),
  thematiques: object({}),
};
