import type { RuleInfo } from '../../model/rule-info.ts';
import { familyOf } from '../families.ts';
import { typo } from '../french.ts';
import type { Look } from '../report.ts';
import { SEVERITY_NAMES } from '../severity.ts';
import { TEXT_WIDTH, wrap } from '../wrap.ts';
import { paintWith } from './paint.ts';

/** Every rule by family: its code, its severity, and the norm it holds to. */
export function catalogue(rules: readonly RuleInfo[], { color }: Look): string {
  const paint = paintWith(color);
  const severityWidth = Math.max(...Object.values(SEVERITY_NAMES).map((name) => name.length));
  const row = ({ code, severity, summary }: RuleInfo): string => {
    const margin = ' '.repeat(`  ${code}  `.length + severityWidth + 2);
    const name = paint.severity[severity](SEVERITY_NAMES[severity].padEnd(severityWidth));
    const text = wrap(typo(summary), TEXT_WIDTH - margin.length).replaceAll('\n', `\n${margin}`);
    return `  ${paint.link(code)}  ${name}  ${text}`;
  };
  const families = [...new Set(rules.map(({ code }) => familyOf(code)))];
  const blocks = families.map((family) => {
    const rows = rules.filter(({ code }) => familyOf(code) === family).map(row);
    return [paint.strong(family), ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
