import { comparePlans, type ObjectChange } from '../../diff/index.ts';
import { compareTokens, tokensOf } from '../../diff/tokens.ts';
import { type DiffView, diffView } from '../../document/changes/index.ts';
import { depuisOf } from '../../document/depuis/index.ts';
import type { DocumentDepuis, Edition } from '../../document/index.ts';
import type { Plan } from '../../model/plan.ts';
import { renderDepuis } from '../../render/html/index.ts';
import type { Wanted } from './outputs.ts';
import { type Output, printSheet, secondsSince, type Workshop } from './print.ts';
import type { OldPlan, Since } from './since.ts';

interface Compared {
  readonly since: Pick<Since, 'ref' | 'name' | 'titles'>;
  readonly before: OldPlan;
  readonly after: Plan;
  /** What the new version is called. */
  readonly head: string;
}

/** What came and went between two versions of a plan, as a document. */
function redlineOf({ since, before, after, head }: Compared, edition: Edition): DocumentDepuis {
  const { ref, name } = since;
  const { plan: avant, unread: illisibles } = before;
  const diff = avant && wordsOf(since, avant, after, illisibles);
  return depuisOf({ ref, noms: { avant: name, apres: head }, avant, apres: after, diff, illisibles }, edition);
}

function wordsOf({ titles }: Compared['since'], before: Plan, after: Plan, unread: readonly string[]): DiffView {
  const diff = comparePlans(before, after);
  const objects = diff.objects.filter((change) => !isUnread(change, unread));
  return diffView(before, after, { ...diff, objects }, titles);
}

/** What is missing because its file could not be read did not come. */
const isUnread = ({ before, after }: ObjectChange, unread: readonly string[]): boolean =>
  before === undefined && after !== undefined && unread.includes(after.file);

/** « modifications-depuis-v2023 »: a name for any system of files, whatever the version is called. */
export function redlineName(ref: string): string {
  const plain = ref.normalize('NFD').replace(/\p{M}/gu, '');
  const safe = plain.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `modifications-depuis-${safe.slice(0, LONGEST) || 'version'}`;
}

const LONGEST = 60;

/** The redline, as one page of HTML and as a PDF. It proves no version: the PDF carries no file of the plan. */
export async function redlineOutputs(
  workshop: Workshop,
  compared: Compared,
  edition: Edition,
  { html, pdf }: Wanted,
): Promise<readonly Output[]> {
  const { host, assets } = workshop;
  const start = host.now();
  const depuis = redlineOf(compared, edition);
  const name = redlineName(compared.since.ref);
  const comparaison = { decouper: tokensOf, comparer: compareTokens };
  const render = (medium: 'screen' | 'print', pages: ReadonlyMap<string, number>): string =>
    renderDepuis(depuis, assets, { medium, pages, comparaison });
  const page = (): Output => ({
    path: `${name}.html`,
    bytes: new TextEncoder().encode(render('screen', new Map())),
    seconds: secondsSince(host, start),
  });
  const sheet = {
    path: `${name}.pdf`,
    document: depuis.couverture,
    title: `${depuis.titre} · ${depuis.couverture.titre}`,
    html: (pages: ReadonlyMap<string, number>) => render('print', pages),
    firstPage: 'Couverture',
  };
  return [...(html ? [page()] : []), ...(pdf ? [await printSheet({ ...workshop, carried: undefined }, sheet)] : [])];
}
