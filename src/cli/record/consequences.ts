import { euros, nombre, typo } from '../../document/typography.ts';
import type { Plan } from '../../model/plan.ts';
import { budgetOf } from '../../rollup/budget.ts';
import { spendingOf } from '../../rollup/budget/spending.ts';
import { inTime, isValue } from '../../rollup/indicators/in-time.ts';
import { standingsOf } from '../../rollup/indicators/standing.ts';
import { situationsOf, momentOfDay } from '../../rollup/progress/situation.ts';
import { completionOf } from '../../rollup/progress/summary.ts';
import { cibleOf, STATES, valeurOf } from '../rollup/indicateurs/words.ts';
import type { Draft } from './draft.ts';

const TOTALS = { somme: 'Cumul', moyenne: 'Moyenne', max: 'Maximum', derniere: 'Dernière valeur' } as const;

/** What depends on what was recorded, in the plan as it becomes: one French sentence each. */
export function consequencesOf(plan: Plan, draft: Draft, today: string): readonly string[] {
  const { change } = draft;
  if (change.kind === 'item' && change.list === 'mesures')
    return ofMeasure(plan, draft, String(change.value['indicateur']), today);
  if (change.kind === 'item' && change.list === 'depenses')
    return ofExpense(plan, draft, String(change.value['ligne']));
  return draft.kind === 'note' ? [] : ofProgress(plan, today);
}

function ofMeasure(plan: Plan, { fiche, annee }: Draft, id: string, today: string): readonly string[] {
  const standing = standingsOf(plan, today).find((one) => one.fiche.id === fiche.id && one.indicateur.id === id);
  if (standing === undefined) return [];
  const { indicateur, targets } = standing;
  const days = { debut: `${String(annee)}-01-01`, fin: `${String(annee)}-12-31` };
  const value = inTime(standing, days);
  const said = isValue(value) ? valeurOf(indicateur, value.value) : undefined;
  const target = targets.find((one) => one.days.fin >= days.debut && one.days.debut <= days.fin);
  const wanted = target === undefined ? '' : ` ; cible : ${cibleOf(target)} (${STATES[target.state]})`;
  const { temps } = indicateur.agregation ?? {};
  const word = temps === undefined ? 'Valeur' : TOTALS[temps];
  if (said === undefined) return wanted === '' ? [] : [typo(`${indicateur.libelle}${wanted}`)];
  return [typo(`${word} ${String(annee)} : ${said}${wanted}`)];
}

function ofExpense(plan: Plan, { fiche, annee }: Draft, id: string): readonly string[] {
  const budget = budgetOf(plan);
  const line = budget.lines.find((one) => one.fiche === fiche.id && one.ligne.id === id);
  const spent = spendingOf(plan, budget).expenses.filter(
    (one) => one.fiche === fiche.id && one.ligne === id && one.year === annee,
  );
  const planned = (line?.pieces ?? []).filter(({ year }) => year === annee);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const [low, high] = [sum(planned.map((one) => one.low)), sum(planned.map((one) => one.high))];
  const expected = low === high ? euros(high) : `${euros(low)} à ${euros(high)}`;
  const total = euros(sum(spent.map(({ cents }) => cents)));
  return [typo(`Dépensé en ${String(annee)} sur « ${line?.ligne.libelle ?? id} » : ${total}, pour ${expected} prévus`)];
}

function ofProgress(plan: Plan, today: string): readonly string[] {
  const { level } = completionOf(situationsOf(plan, momentOfDay(today)));
  return level === undefined ? [] : [typo(`Niveau de réalisation du plan : ${nombre(level, 0)} %`)];
}
