import { anneesSuivies, bilanOf, documentOf, type Edition, ficheSeuleOf, siteOf } from '../../document/index.ts';
import type { Plan } from '../../model/plan.ts';
import { bilanOutputs } from './bilan.ts';
import type { Demand } from './demand.ts';
import { ficheOutput } from './fiches.ts';
import { makeOutputs } from './outputs.ts';
import type { Output, Workshop } from './print.ts';
import { redlineOutputs } from './redline.ts';

/**
 * Everything that is asked of a plan, made in memory before anything is written. `head`: what its version is called. Throws a
 * `PrintFailure` when there is no browser.
 */
export async function makePlan(
  workshop: Workshop,
  plan: Plan,
  demand: Demand,
  edition: Edition,
  head: string,
): Promise<readonly Output[]> {
  if (demand.kind === 'depuis') return redline(workshop, plan, demand, edition, head);
  if (demand.kind === 'bilan') return bilanOutputs(workshop, bilanOf(plan, demand.annee, edition), demand);
  const document = documentOf(plan, edition);
  const site = siteOf(plan, document);
  const years = demand.html ? anneesSuivies(plan) : [];
  const bilans = years.map((annee) => ({ annee, document: bilanOf(plan, annee, edition) }));
  const outputs = [...(await makeOutputs(workshop, { document, site, bilans }, demand))];
  for (const id of demand.fiches) {
    const page = site.fiches.find(({ fiche }) => fiche.id === id)?.page;
    const alone = ficheSeuleOf(plan, id, edition);
    if (page !== undefined && alone !== undefined) outputs.push(await ficheOutput(workshop, alone, page));
  }
  return outputs;
}

async function redline(
  workshop: Workshop,
  after: Plan,
  { since, ...wanted }: Extract<Demand, { kind: 'depuis' }>,
  edition: Edition,
  head: string,
): Promise<readonly Output[]> {
  const before = await since.planOf(after.folder);
  return redlineOutputs(workshop, { since, before, after, head }, edition, wanted);
}

/** Whether the folder is made anew by it; a fiche, a report or a redline only goes beside what is there. */
export const isWhole = (demand: Demand): boolean => demand.kind === 'document' && (demand.html || demand.pdf);
