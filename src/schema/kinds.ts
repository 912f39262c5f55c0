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
