import { defineRule } from './rule.ts';
import { fixOfUnknown } from './sure-names.ts';
import { TARGETS } from './targets.ts';
import { otherUses, unknownReferences } from './unknown-references.ts';

export const referenceInconnue = defineRule({
  code: 'PST201',
  name: 'reference-inconnue',
  severity: 'error',
  summary: 'Un identifiant cité est décrit quelque part.',
  *check(plan) {
    for (const unknownReference of unknownReferences(plan)) {
      const { uses, near } = unknownReference;
      const [{ to, id, citation, alone: _, near: __, ...place }] = uses;
      if (to === undefined || citation !== undefined) continue;
      const { unknown, remedy } = TARGETS[to];
      const times = uses.length > 1 ? `, cité à ${String(uses.length)} endroits` : '';
      const question = near === undefined ? '' : ` : vouliez-vous \`${near}\` ?`;
      const message = `${unknown(id)}${times}${question}`;
      const fix = fixOfUnknown(plan, unknownReference);
      yield { ...place, message, help: remedy, related: otherUses(uses), ...(fix !== undefined && { fix }) };
    }
  },
});
