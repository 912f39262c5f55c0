import { isFormatted } from '../../model/format-file.ts';
import { typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { createOrders } from '../../schema/index.ts';
import { writeAtomically } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { readSchemas } from '../reader.ts';
import { askRequest } from '../record/ask.ts';
import { consequencesOf } from '../record/consequences.ts';
import { draftOf } from '../record/draft.ts';
import { fileOf, formatted, withFile } from '../record/file.ts';
import { newFindings, showFindings } from '../record/judgement.ts';
import { type OpenPlan, openPlans, planOf } from '../record/place.ts';
import { type Begun, isComplete, type RecordRequest } from '../record/request.ts';
import { changedLines } from '../record/shown.ts';
import { whyNot, writeChange } from '../record/write.ts';
import { isRefused } from '../refuse.ts';
import { todayOf } from '../today.ts';

const NOTHING = 'Rien n’a été enregistré';

/** Adds to a follow-up what was typed or answered. Nothing is written that would make the plan worse. */
export async function runRecord(host: Host, begun: Begun, isTrial: boolean): Promise<ExitCode> {
  const open = await openPlans(host, begun.options.plan);
  const readable = open.filter(({ checked }) => checked.plan !== undefined);
  if (readable.length === 0) {
    const checked = open.map((one) => one.checked);
    await isRefused(host, checked, NOTHING);
    return 1;
  }
  const request = isComplete(begun) ? begun : await answers(host, readable, begun);
  const { at, plan, fiche } = planOf(readable, request.fiche);
  const today = todayOf(host);
  const draft = draftOf(plan, fiche, request, today);
  const orders = createOrders(await readSchemas());
  const file = fileOf(at, draft);
  const written = writeChange(file.text, draft, orders('suivi'));
  if (written.kind !== 'text') throw misuse(whyNot(written, file.path));
  const keepsForm = file.isNew || isFormatted(file.text, 'suivi', orders);
  const text = keepsForm ? formatted(file.path, written.text, orders) : written.text;
  if (text === file.text && !file.isNew)
    return say(host, `« ${visible(file.path)} » le dit déjà : rien n’a été écrit.`);
  const after = at.judge(at.checked.folder, withFile(at.trees, file.path, text));
  const found = await newFindings(at.checked, after);
  const isWorse = found.findings.some(({ severity }) => severity === 'error');
  if (found.findings.length > 0) await showFindings(host, found);
  if (isWorse) {
    host.err.write(typo(`${NOTHING} : ce serait faux dans le plan.\n`));
    return 1;
  }
  const lines = [file.path, ...changedLines(file.isNew ? '' : file.text, text)];
  const said = after.plan === undefined ? [] : consequencesOf(after.plan, draft, today);
  host.out.write(`${[...lines, ...said].map(visible).join('\n')}\n`);
  if (isTrial) return say(host, 'Essai : rien n’a été écrit.');
  if (request !== begun && host.questions !== undefined) {
    const { confirm } = await host.questions();
    if (!(await confirm('Enregistrer ?'))) return say(host, 'Rien n’a été écrit.');
  }
  host.signal.throwIfAborted();
  await writeAtomically(host.cwd, file.path, new TextEncoder().encode(text), { signal: host.signal });
  return say(host, 'Enregistré.');
}

function say(host: Host, sentence: string): ExitCode {
  host.out.write(`${typo(sentence)}\n`);
  return 0;
}

/** Asks for what is missing, where somebody can answer. Throws a misuse elsewhere. */
async function answers(host: Host, open: readonly OpenPlan[], begun: Begun): Promise<RecordRequest> {
  if (host.questions === undefined) {
    throw misuse(
      'Il manque ce qu’il faut enregistrer, et personne ne peut répondre aux questions : écrivez tout, comme dans « pst record mesure A1-FA2 reunions 3 »',
    );
  }
  const plans = open.flatMap(({ checked: { plan } }) => plan ?? []);
  return askRequest(await host.questions(), plans, begun, todayOf(host));
}
