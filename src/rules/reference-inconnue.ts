import { defineRule } from './rule.ts';
import { TARGETS } from './targets.ts';
import { otherUses, unknownReferences } from './unknown-references.ts';

export const referenceInconnue = defineRule({
  code: 'PST201',
  name: 'reference-inconnue',
  severity: 'error',
  summary: 'Un identifiant cité est décrit quelque part.',
  *check(plan) {
    for (const { uses, near } of unknownReferences(plan)) {
      const [{ to, id, citation, near: _, ...place }] = uses;
      if (to === undefined || citation !== undefined) continue;
      const { unknown, remedy } = TARGETS[to];
      const times = uses.length > 1 ? `, cité à ${String(uses.length)} endroits` : '';
      const question = near === undefined ? '' : ` : vouliez-vous \`${near}\` ?`;
      yield { ...place, message: `${unknown(id)}${times}${question}`, help: remedy, related: otherUses(uses) };
    }
  },
});
