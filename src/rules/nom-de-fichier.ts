import type { Entry } from '../model/plan.ts';
import { defineRule, type Found } from './rule.ts';

export const nomDeFichier = defineRule({
  code: 'PST023',
  name: 'nom-de-fichier',
  severity: 'error',
  summary: 'Un fichier porte le nom de son identifiant.',
  *check({ axes, fiches, copils }) {
    for (const entry of [...axes.entries.values(), ...fiches.entries.values(), ...copils]) yield* misnamed(entry);
  },
});

function misnamed({ file, value }: Entry<{ readonly id: string }>): readonly Found[] {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/u, '');
  if (name === value.id) return [];
  return [
    {
      file,
      pointer: '/id',
      message: `L’identifiant \`${value.id}\` n’est pas le nom du fichier, \`${name}\``,
      help: `Écrivez id: ${name}, ou renommez le fichier en ${value.id}.yaml.`,
    },
  ];
}
