import type { Finding } from '../../model/finding.ts';
import { fixableIn } from '../../model/fixable.ts';
import { familyOf } from '../families.ts';
import { count, list, typo } from '../french.ts';
import type { PlanRead, Report } from '../report.ts';
import { bySeverity, compareSeverity } from '../severity.ts';
import { visible } from '../visible.ts';
import type { Paint } from './paint.ts';

export function summary({ findings, plans }: Report, paint: Paint): string {
  const read = plans.map((plan) => typo(readLine(plan)));
  if (findings.length === 0) return [paint.good('Aucun constat.'), ...read].join('\n');
  const files = new Set(findings.map((finding) => finding.file)).size;
  const [gravest] = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const total = `${list(bySeverity(findings))} dans ${count(files, 'fichier')}`;
  const hint = paint.faint(typo(`Pour comprendre un constat : pst explain ${gravest?.code ?? ''}`));
  const hints = [...fixHint(findings).map((line) => paint.faint(line)), hint];
  return [paint.severity[gravest?.severity ?? 'info'](total), ...byFamily(findings), ...read, ...hints].join('\n');
}

function fixHint(findings: readonly Finding[]): readonly string[] {
  const fixable = fixableIn(findings).length;
  if (fixable === 0) return [];
  return [typo(`Pour corriger ${count(fixable, 'constat')} sans risque : pst validate --fix`)];
}

function byFamily(findings: readonly Finding[]): readonly string[] {
  const families = [...new Set(findings.map((finding) => familyOf(finding.code)))].sort();
  const width = Math.max(...families.map((family) => family.length));
  return families.map((family) => {
    const counted = bySeverity(findings.filter((finding) => familyOf(finding.code) === family));
    return `  ${family.padEnd(width)}  ${list(counted)}`;
  });
}

function readLine({ folder, counts }: PlanRead): string {
  const name = visible(folder);
  if (counts === undefined) return `${name} : le plan n’a pas pu être lu en entier`;
  const { fiches, axes, indicateurs } = counts;
  return `${name} : ${list([count(fiches, 'fiche'), count(axes, 'axe'), count(indicateurs, 'indicateur')])} lus`;
}
