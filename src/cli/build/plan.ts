import { bilanOf, documentOf, type Edition, ficheSeuleOf, siteOf } from '../../document/index.ts';
import type { Plan } from '../../model/plan.ts';
import { bilanOutputs } from './bilan.ts';
import type { Demand } from './demand.ts';
import { ficheOutput } from './fiches.ts';
import { makeOutputs } from './outputs.ts';
import type { Output, Workshop } from './print.ts';

/** Everything that is asked of a plan, made in memory before anything is written. Throws a `PrintFailure` when there is no browser. */
export async function makePlan(
  workshop: Workshop,
  plan: Plan,
  demand: Demand,
  edition: Edition,
): Promise<readonly Output[]> {
  if (demand.kind === 'bilan') return bilanOutputs(workshop, bilanOf(plan, demand.annee, edition), demand);
  const document = documentOf(plan, edition);
  const site = siteOf(plan, document);
  const outputs = [...(await makeOutputs(workshop, { document, site }, demand))];
  for (const id of demand.fiches) {
    const page = site.fiches.find(({ fiche }) => fiche.id === id)?.page;
    const alone = ficheSeuleOf(plan, id, edition);
    if (page !== undefined && alone !== undefined) outputs.push(await ficheOutput(workshop, alone, page));
  }
  return outputs;
}

/** Whether the folder is made anew by it; a fiche or a report only goes beside what is there. */
export const isWhole = (demand: Demand): boolean => demand.kind === 'document' && (demand.html || demand.pdf);
