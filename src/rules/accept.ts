import { readDate } from '../model/dates.ts';
import type { Finding } from '../model/finding.ts';
import { pathInPlan } from '../model/plan-files.ts';
import type { Entry, Plan } from '../model/plan.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import type { Exceptions } from '../model/types.ts';
import { EXPIRED_EXCEPTION, UNKNOWN_RULE, UNUSED_EXCEPTION } from './exception-rules.ts';
import { type Area, areaOf } from './object-place.ts';

type Exception = Entry<Exceptions[number]>;

export interface Acceptance {
  /** What no exception accepts. */
  readonly kept: readonly Finding[];
  /** What is wrong with the exceptions themselves. */
  readonly faults: readonly Finding[];
}

/**
 * Takes out the findings that the exceptions of the plan accept. `today`: YYYY-MM-DD; an exception accepts until the end of its
 * `jusqu_au`. `acceptable`: the codes that may be accepted; what makes a file unreadable is not among them.
 */
export function accept(
  plan: Plan,
  findings: readonly Finding[],
  acceptable: ReadonlySet<string>,
  today: string,
): Acceptance {
  const accepted = new Set<Finding>();
  // Rules are silent on what could not be read: what an exception accepts may be there.
  const unsure = findings.some(({ code, severity }) => severity === 'error' && !acceptable.has(code));
  const faults: Finding[] = [];
  for (const exception of plan.exceptions) {
    const fault = faultOf(exception, acceptable, today);
    const area = fault === undefined ? areaOf(plan, exception.value.objet) : undefined;
    const covered = area === undefined ? [] : findings.filter((finding) => covers(plan, exception, area, finding));
    for (const finding of covered) accepted.add(finding);
    if (fault !== undefined) faults.push(fault);
    else if (covered.length === 0 && !unsure) faults.push(unused(exception, area));
  }
  return { kept: findings.filter((finding) => !accepted.has(finding)), faults };
}

function covers({ folder }: Plan, { value }: Exception, area: Area, { code, file, pointer }: Finding): boolean {
  if (code !== value.regle || pathInPlan(folder, file) !== area.path) return false;
  return pointer === area.pointer || pointer.startsWith(`${area.pointer}/`);
}

function faultOf(exception: Exception, acceptable: ReadonlySet<string>, today: string): Finding | undefined {
  const { regle, jusqu_au } = exception.value;
  if (!acceptable.has(regle)) {
    const message = `Les constats \`${regle}\` n’existent pas, ou ne peuvent pas être acceptés`;
    return finding(
      UNKNOWN_RULE,
      exception,
      'regle',
      message,
      'Vérifiez le code ; une erreur de lecture ou de forme se corrige.',
    );
  }
  const end = jusqu_au === undefined ? undefined : readDate(jusqu_au);
  if (end === undefined || end.fin >= today) return undefined;
  const message = `L’exception valait jusqu’au ${end.fin} : elle n’accepte plus rien`;
  return finding(
    EXPIRED_EXCEPTION,
    exception,
    'jusqu_au',
    message,
    'Corrigez ce qu’elle acceptait, ou prolongez-la par une décision.',
  );
}

function unused(exception: Exception, area: Area | undefined): Finding {
  const { regle, objet } = exception.value;
  const message =
    area === undefined
      ? `Rien ne s’appelle \`${objet}\``
      : `Aucun constat \`${regle}\` à cet endroit : l’exception ne sert à rien`;
  const help =
    area === undefined
      ? 'Écrivez le fichier, puis « # » et les clés qui mènent à l’endroit ; dans une liste, l’identifiant de l’élément.'
      : 'Supprimez-la.';
  return finding(UNUSED_EXCEPTION, exception, 'objet', message, help);
}

function finding(
  { code, severity }: RuleInfo,
  { file, pointer }: Exception,
  key: string,
  message: string,
  help: string,
): Finding {
  return { code, severity, message, help, file, pointer: `${pointer}/${key}` };
}
