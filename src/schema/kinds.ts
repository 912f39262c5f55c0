/** The kinds of file a plan is made of: each has its schema, `schemas/<kind>.schema.json`. */
export type Kind =
  | 'axe'
  | 'chiffres'
  | 'copil'
  | 'exceptions'
  | 'fiche'
  | 'partenaires'
  | 'pst'
  | 'sigles'
  | 'sources'
  | 'suivi'
  | 'territoires'
  | 'texte'
  | 'thematiques';

/** What has a schema, `schemas/<shape>.schema.json`: the files of a plan, and the colours of its document, which are no data of it. */
export type Shape = Kind | 'modele-couleurs';
