import { count } from './french.ts';
import { defineRule } from './rule.ts';

export const nombreDAxes = defineRule({
  code: 'PST601',
  name: 'nombre-d-axes',
  severity: 'info',
  summary: 'Le plan a autant d’axes que sa méthode le dit.',
  *check({ pst, axes }) {
    const wanted = pst.value.regles?.axes;
    const all = [...axes.entries.values()];
    const unsure = !axes.complete || (axes.unread?.size ?? 0) > 0 || all.some(({ partial }) => partial === true);
    const widest = all.filter(({ value }) => value.parent === undefined);
    if (wanted === undefined || unsure || widest.length === wanted) return;
    yield {
      file: pst.file,
      pointer: '/regles/axes',
      message: `Le plan a ${count(widest.length, 'axe')}, et sa méthode en prévoit ${String(wanted)}`,
      help: 'C’est une information : la méthode n’interdit rien.',
    };
  },
});
