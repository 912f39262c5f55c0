import { createNearest } from '../../schema/index.ts';
import { catalogue } from '../../report/pretty/catalogue.ts';
import { page } from '../../report/pretty/page.ts';
import { CATALOGUE } from '../../rules/index.ts';
import { readAsset } from '../../workspace/index.ts';
import type { ExitCode, Host } from '../host.ts';

export interface ExplainOptions {
  readonly color?: boolean | undefined;
}

/** Why somebody cannot be told about a code, in French. */
class UnknownCodeFailure extends Error {
  override readonly name = 'UnknownCodeFailure';
}

/** Prints the page of a rule, found by its code or its name; without either, the list of them all. */
export async function runExplain(
  host: Host,
  asked: string | undefined,
  { color = host.color }: ExplainOptions,
): Promise<ExitCode> {
  if (asked === undefined) host.out.write(catalogue(CATALOGUE, { color }));
  else host.out.write(page(await readPage(codeOf(asked)), { color }));
  return 0;
}

function codeOf(asked: string): string {
  const wanted = asked.trim().toUpperCase().replace(/^\d/u, 'PST$&');
  const rule = CATALOGUE.find(({ code, name }) => code === wanted || name.toUpperCase() === wanted);
  if (rule !== undefined) return rule.code;
  const near = createNearest(CATALOGUE.flatMap(({ code, name }) => [code, name]))(wanted);
  const question = near === undefined ? '' : ` Vouliez-vous ${near} ?`;
  throw new UnknownCodeFailure(`Aucun constat ne s’appelle « ${asked} ».${question}\nPour voir la liste : pst explain`);
}

async function readPage(code: string): Promise<string> {
  return new TextDecoder().decode(await readAsset(`docs/rules/${code}.md`));
}
