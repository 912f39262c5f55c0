import { pointer } from '../model/pointer.ts';
import { defineRule } from './rule.ts';

export const besoinSansFiche = defineRule({
  code: 'PST208',
  name: 'besoin-sans-fiche',
  severity: 'info',
  summary: 'Une fiche au moins répond à chaque besoin.',
  *check({ axes }) {
    for (const { file, value, partial } of axes.entries.values()) {
      if (partial === true) continue;
      for (const [index, { id, fiches }] of (value.besoins ?? []).entries()) {
        if (fiches !== undefined) continue;
        yield {
          file,
          pointer: pointer('besoins', index),
          message: `Aucune fiche ne répond au besoin \`${id}\``,
          help: 'Citez-la sous « fiches » ; s’il n’y en a pas, le document le dira.',
        };
      }
    }
  },
});
