import type { Plan } from '../model/plan.ts';
import { pointer } from '../model/pointer.ts';
import { nameOf } from './names.ts';
import { defineRule } from './rule.ts';

/** The bodies that may be a public: those that an action addresses as such. */
const MAY_BE_PUBLIC: ReadonlySet<string> = new Set([
  'association',
  'collectif',
  'entreprise',
  'etablissement_scolaire',
]);

export const organismeParmiLesPublics = defineRule({
  code: 'PST606',
  name: 'organisme-parmi-les-publics',
  severity: 'warning',
  summary: 'Le public d’une fiche est fait de personnes, et non d’organismes.',
  *check(plan) {
    for (const { file, value } of plan.fiches.entries.values()) {
      // A body between commas, on its own: « les allocataires de la Caf » are a public.
      for (const words of value.public?.texte?.split(/[,;\n]|(?<=\p{L})\.(?=\s|$)/u) ?? []) {
        const written = words.trim();
        const id = bodyNamed(plan, written);
        if (id === undefined) continue;
        yield {
          file,
          pointer: pointer('public', 'texte'),
          excerpt: written,
          message: `\`${written}\` est un organisme, au milieu du public de l’action`,
          help: `Écrivez-le sous \`partenaires\` : \`partenaire: ${id}\`. Si l’action s’adresse à ses agents, dites-le.`,
        };
      }
    }
  },
});

function bodyNamed(plan: Plan, written: string): string | undefined {
  const id = written === '' ? undefined : nameOf(plan, 'partenaire', written);
  const type = id === undefined ? undefined : plan.partenaires.entries.get(id)?.value.type;
  return type === undefined || MAY_BE_PUBLIC.has(type) ? undefined : id;
}
