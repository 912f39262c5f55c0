import { defineRule } from './rule.ts';

export const planSansFiche = defineRule({
  code: 'PST604',
  name: 'plan-sans-fiche',
  severity: 'warning',
  summary: 'Un plan a au moins une fiche.',
  *check({ pst, fiches }) {
    if (!fiches.complete || fiches.entries.size > 0 || (fiches.unread?.size ?? 0) > 0) return;
    yield {
      file: pst.file,
      pointer: '/id',
      message: 'Le plan n’a encore aucune fiche',
      help: 'Créez-en une dans le dossier fiches/ : quatre clés suffisent (id, axe, numero, nom).',
    };
  },
});
