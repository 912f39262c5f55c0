import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Membre, PartenaireDeFiche } from '../model/types.ts';
import { nameOf } from './names.ts';
import { defineRule, type Found } from './rule.ts';

type Named = Pick<Membre & PartenaireDeFiche, 'partenaire' | 'libelle'>;

export const nomEnClair = defineRule({
  code: 'PST210',
  name: 'nom-en-clair',
  severity: 'warning',
  summary: 'Un organisme décrit dans partenaires.yaml est cité par son identifiant, pas par un de ses noms.',
  *check(plan) {
    const { pst, fiches } = plan;
    for (const [index, { composition = [] }] of (pst.value.instances ?? []).entries()) {
      yield* written(plan, pst.file, pointer('instances', index, 'composition'), composition);
    }
    for (const { file, value } of fiches.entries.values()) {
      yield* written(plan, file, '/partenaires', value.partenaires ?? []);
    }
  },
});

function* written(plan: Plan, file: string, base: string, bodies: readonly Named[]): Iterable<Found> {
  for (const [index, { partenaire, libelle }] of bodies.entries()) {
    const id = libelle === undefined || partenaire !== undefined ? undefined : nameOf(plan, 'partenaire', libelle);
    const entry = id === undefined ? undefined : plan.partenaires.entries.get(id);
    if (id === undefined || entry === undefined) continue;
    yield {
      file,
      pointer: `${base}${pointer(index, 'libelle')}`,
      message: `« ${libelle ?? ''} » est un nom de l’organisme \`${id}\`, qui a déjà son entrée`,
      help: `Écrivez « partenaire: ${id} » à la place de « libelle » : le document imprimera son nom.`,
      related: [{ file: entry.file, pointer: entry.pointer, at: 'key', message: 'son entrée' }],
    };
  }
}
