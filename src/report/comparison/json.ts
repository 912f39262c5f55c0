import type { ObjectChange, PlanDiff, Shift } from '../../diff/index.ts';
import { escapeJson } from '../visible.ts';
import type { Comparison, PlanComparison, Side } from './comparison.ts';

/** Of the shape that schemas/sortie-diff.schema.json describes. A change that breaks a reader raises it. */
const VERSION = 1;

/** For programs. Amounts in cents. */
export function jsonComparison({ version, base, head, plans }: Comparison): string {
  const document = {
    version: VERSION,
    outil: { nom: 'pst', version },
    unite: 'centime',
    base: sideOf(base),
    tete: sideOf(head),
    plans: plans.map(planOf),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

const sideOf = ({ name, commit }: Side): object => ({ nom: name, commit: commit ?? null });

function planOf({ folder, nature, diff, findings, layoutOnly, unread }: PlanComparison): object {
  const places = (list: PlanComparison['findings']['added']): readonly object[] =>
    list.map(({ code, severity, message, place }) => ({ code, severite: severity, message, endroit: place }));
  return {
    dossier: folder,
    nature,
    ...(diff !== undefined && {
      resume: diff.view.resume,
      objets: diff.values.objects.map(objectOf),
      codes: diff.values.codes.map(({ kind, id, before, after }) => ({ type: kind, id, avant: before, apres: after })),
      budget: budgetOf(diff.values.budget),
    }),
    constats: { nouveaux: places(findings.added), corriges: places(findings.mended) },
    mise_en_forme: layoutOnly,
    en_erreur: unread,
  };
}

function objectOf({ kind, id, before, after, edits }: ObjectChange): object {
  const nature =
    before === undefined ? 'nouveau' : after === undefined ? 'retire' : before.id === after.id ? 'modifie' : 'renomme';
  return {
    type: kind,
    id,
    nature,
    ...(nature === 'renomme' && { ancien_id: before?.id }),
    fichier: (after ?? before)?.file,
    changements: edits.map((edit) => ({
      chemin: edit.path,
      ...('before' in edit && { avant: edit.before }),
      ...('after' in edit && { apres: edit.after }),
      ...(edit.order && { ordre: true }),
    })),
  };
}

function budgetOf({ total, axes, fiches, lines }: PlanDiff['budget']): object {
  const named = (shifts: ReadonlyMap<string, Shift>): readonly object[] =>
    Array.from(shifts, ([id, shift]) => ({ id, ...shiftOf(shift) }));
  return {
    ...shiftOf(total),
    axes: named(axes),
    fiches: named(fiches),
    lignes: lines.map(({ fiche, sousAction, ligne, years, ...shift }) => ({
      fiche,
      sous_action: sousAction ?? null,
      ligne,
      annees: years,
      ...shiftOf(shift),
    })),
  };
}

const shiftOf = ({ before, after }: Shift): object => ({
  avant: { bas: before.low, haut: before.high },
  apres: { bas: after.low, haut: after.high },
});
