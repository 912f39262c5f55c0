import type { ShapeCode } from './shape-error.ts';

/** What the catalogue of rules knows of the shape of files: code, name, severity and the norm in one sentence. */
export interface ShapeRule {
  readonly code: ShapeCode;
  readonly name: string;
  readonly severity: 'error';
  readonly summary: string;
}

const rule = (code: ShapeCode, name: string, summary: string): ShapeRule => ({
  code,
  name,
  severity: 'error',
  summary,
});

export const SHAPE_RULES: readonly ShapeRule[] = [
  rule('PST101', 'cle-inconnue', 'Seules les clés du modèle sont permises.'),
  rule('PST102', 'cle-manquante', 'Les clés obligatoires sont écrites.'),
  rule('PST103', 'type', 'Chaque valeur est du type attendu : texte, nombre, liste ou groupe de clés.'),
  rule('PST104', 'hors-liste', 'Une valeur prise dans une liste s’écrit comme dans la liste.'),
  rule('PST105', 'forme', 'Les identifiants, dates, adresses et couleurs suivent leur forme.'),
  rule('PST106', 'limites', 'Les nombres, les textes et les listes restent dans leurs limites.'),
  rule('PST107', 'repetition', 'Une liste ne répète pas la même valeur.'),
  rule('PST108', 'une-cle-parmi', 'Une clé au moins est écrite parmi celles qui peuvent se remplacer.'),
  rule('PST109', 'cle-associee', 'Une clé qui en demande une autre n’est pas écrite seule.'),
];
