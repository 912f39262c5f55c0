/** A run of text of a sentence that changed: on both sides, or on one. */
export interface Mots {
  readonly cote: 'both' | 'before' | 'after';
  readonly texte: string;
}

/** One change, in words. */
export interface ChangeView {
  readonly nature: 'ajout' | 'retrait' | 'modification' | 'ordre';
  /** « Budget · Goûters · Montant » */
  readonly ou: string;
  readonly avant: string | undefined;
  readonly apres: string | undefined;
  /** For a text: which words came and went. The runs of a side, put together, are that side. */
  readonly mots: readonly Mots[] | undefined;
  /** « +500 € sur 2023-2027 » */
  readonly effet: string | undefined;
}

/** What became of one object: a fiche, a partner, the follow-up of a fiche. */
export interface SectionView {
  readonly nature: 'nouveau' | 'retire' | 'modifie' | 'renomme';
  /** « A2-FA2 · Troc ton temps » */
  readonly titre: string;
  readonly kind: string;
  readonly id: string;
  readonly fichier: string;
  /** What is said once for the whole object: its code, its identifier, its cost. */
  readonly notes: readonly string[];
  readonly changements: readonly ChangeView[];
}

/** An amount on both sides. */
export interface TotalView {
  readonly libelle: string;
  readonly avant: string;
  readonly apres: string;
  readonly effet: string;
}

/** Two versions of a plan side by side: every string that is shown. */
export interface DiffView {
  readonly titre: string;
  /** « 2 fiches modifiées », « 1 partenaire ajouté » */
  readonly resume: readonly string[];
  /** The plan, then the axes, where they do not cost the same. */
  readonly totaux: readonly TotalView[];
  readonly sections: readonly SectionView[];
}
