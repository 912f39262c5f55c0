import type { DiffView, SectionView } from '../../../src/document/changes/index.ts';
import type { Comparison, PlanComparison } from '../../../src/report/comparison/comparison.ts';

type Change = SectionView['changements'][number];

export const change = (extra: Partial<Change>): Change => ({
  nature: 'modification',
  ou: 'Budget · Goûters',
  avant: '300 €, par an',
  apres: '400 €, par an',
  mots: undefined,
  effet: undefined,
  ...extra,
});

export const section = (extra: Partial<SectionView> = {}): SectionView => ({
  nature: 'modifie',
  titre: 'A2-FA2 · Troc ton temps',
  kind: 'fiche',
  id: 'troc-ton-temps',
  fichier: 'plan/fiches/troc-ton-temps.yaml',
  notes: [],
  changements: [change({})],
  ...extra,
});

export const view = (extra: Partial<DiffView> = {}): DiffView => ({
  titre: 'Projet social',
  resume: ['1 fiche modifiée'],
  totaux: [],
  sections: [section()],
  ...extra,
});

const NOTHING = { total: { before: { low: 0, high: 0 }, after: { low: 0, high: 0 } }, lines: [] };

export const plan = (shown: DiffView = view(), extra: Partial<PlanComparison> = {}): PlanComparison => ({
  folder: 'plan',
  nature: 'modifie',
  diff: { values: { objects: [], codes: [], budget: { ...NOTHING, axes: new Map(), fiches: new Map() } }, view: shown },
  findings: { added: [], mended: [] },
  layoutOnly: [],
  unread: [],
  ...extra,
});

export const comparison = (...plans: readonly PlanComparison[]): Comparison => ({
  version: '1.2.3',
  base: { name: 'main', commit: '1a2b3c4d'.repeat(5) },
  head: { name: 'dossier de travail', commit: undefined },
  plans,
});
