import type { PlanDiff } from '../../diff/index.ts';
import { compareValues, isObject, type ObjectChange } from '../../diff/index.ts';
import type { Plan } from '../../model/plan.ts';
import { contextOf, nomComplet } from '../context.ts';
import { libelleDate } from '../dates.ts';
import { typo } from '../typography.ts';
import { diffView } from './index.ts';
import type { Compared } from './sections.ts';
import type { SectionView, TotalView } from './types.ts';

/** What changed in one object, and the decisions that ask for it. */
export interface SectionPubliee extends SectionView {
  readonly decisions: readonly string[];
}

/** What changed in a plan, as it is published. */
export interface PlanPublie {
  readonly titre: string;
  /** What there is to say of the whole: what is counted, what could not be read. */
  readonly phrases: readonly string[];
  readonly totaux: readonly TotalView[];
  readonly sections: readonly SectionPubliee[];
}

/** A document that tells changes: every string that is printed. */
export interface ChangementsDocument {
  readonly titre: string;
  readonly surtitre: string;
  readonly plans: readonly PlanPublie[];
  /** Who signs, where somebody must. */
  readonly signataires: readonly string[];
  readonly colophon: readonly string[];
}

/** A version of a plan: « v2023 (1a2b3c4), 27 mars 2023 ». */
interface Version {
  readonly plan: Plan;
  readonly nom: string;
}

/** What the partners agree on. What happened since, and the directories, are no part of it. */
const SIGNED: ReadonlySet<string> = new Set(['pst', 'texte', 'axe', 'fiche']);

/** Keys of pst.yaml that tell of the document rather than of the agreement. */
const ABOUT_THE_DOCUMENT: ReadonlySet<string> = new Set([
  'approbation',
  'constats',
  'edition',
  'sommaire',
  'statut_document',
  'version_schema',
]);

/**
 * The amendment to a plan that was adopted: what its partners agree on and that is not as it was, the decisions of the committee that
 * ask for it, and who signs.
 */
export function avenantOf(
  before: Version,
  after: Version,
  diff: PlanDiff,
  titles: Compared['titles'],
): ChangementsDocument {
  const objects = diff.objects.flatMap((change) => substantial(change) ?? []);
  const view = diffView(before.plan, after.plan, { ...diff, objects }, titles);
  const { value: pst } = after.plan.pst;
  const context = contextOf(after.plan);
  const sections = view.sections.map((section) => ({
    ...section,
    decisions: decisionsOn(before.plan, after.plan, section),
  }));
  return {
    surtitre: 'Avenant',
    titre: view.titre,
    plans: [
      {
        titre: `Ce qui change depuis la version adoptée`,
        phrases: [
          `Version adoptée : ${before.nom}. Version proposée : ${after.nom}.`,
          sections.length === 0
            ? 'Rien de ce que les partenaires ont adopté n’a changé.'
            : `${view.resume.join(', ')}.`,
        ].map(typo),
        totaux: view.totaux,
        sections,
      },
    ],
    signataires: (pst.signataires ?? []).map((id) => nomComplet(context, id)),
    colophon: [],
  };
}

/** The part of a change that the partners agree on; undefined where there is none. An object that came is told key by key. */
function substantial(change: ObjectChange): ObjectChange | undefined {
  if (!SIGNED.has(change.kind)) return undefined;
  const { before, after } = change;
  if (before === undefined || after === undefined) return asAdded(change);
  const edits = change.edits.filter(({ path: [key = ''] }) => change.kind !== 'pst' || !ABOUT_THE_DOCUMENT.has(key));
  return edits.length === 0 && before.id === after.id ? undefined : { ...change, edits };
}

/** The keys of an object that came, as if each had been added. */
function asAdded(change: ObjectChange): ObjectChange {
  const { before, after } = change;
  if (before !== undefined || after === undefined || !isObject(after.value)) return change;
  return { ...change, edits: compareValues({}, after.value).filter(({ path }) => path[0] !== 'id') };
}

/** What the committees decided on a fiche since the adoption, each with its date. */
function decisionsOn(before: Plan, after: Plan, { kind, id }: SectionView): readonly string[] {
  if (kind !== 'fiche') return [];
  const known = new Set(
    before.copils.flatMap(({ value }) => (value.decisions ?? []).map((one) => `${value.id} ${one.id}`)),
  );
  return after.copils.flatMap(({ value: copil }) =>
    (copil.decisions ?? [])
      .filter((one) => one.fiches?.includes(id) === true && !known.has(`${copil.id} ${one.id}`))
      .map(({ texte }) => typo(`Copil, ${libelleDate(copil.date)} : ${texte}`)),
  );
}
