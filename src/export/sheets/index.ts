import type { Plan } from '../../model/plan.ts';
import { annuaireSheet, calendrierSheet, partenairesSheet, pilotesSheet } from './acteurs.ts';
import { budgetParAnneeSheet, budgetSheet, financeursSheet } from './budget.ts';
import { copilsSheet, decisionsSheet } from './copils.ts';
import { axesSheet, fichesSheet, objectifsSheet } from './fiches.ts';
import { ciblesSheet, indicateursSheet } from './indicateurs.ts';
import type { Sheet } from './sheet.ts';
import { depensesSheet, mesuresSheet, suiviSheet } from './suivi.ts';

export type { Kind } from './cell.ts';
export type { Column, Sheet } from './sheet.ts';

const SHEETS: readonly ((plan: Plan) => Sheet)[] = [
  axesSheet,
  fichesSheet,
  objectifsSheet,
  pilotesSheet,
  partenairesSheet,
  calendrierSheet,
  budgetSheet,
  financeursSheet,
  budgetParAnneeSheet,
  indicateursSheet,
  ciblesSheet,
  suiviSheet,
  mesuresSheet,
  depensesSheet,
  copilsSheet,
  decisionsSheet,
  annuaireSheet,
];

/** The plan as tables, always the same ones in the same order, empty where the plan says nothing. */
export const sheetsOf = (plan: Plan): readonly Sheet[] => SHEETS.map((make) => make(plan));
