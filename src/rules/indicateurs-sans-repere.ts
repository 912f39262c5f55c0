import { pointer } from '../model/pointer.ts';
import type { Plan } from '../model/plan.ts';
import type { Indicateur } from '../model/types.ts';
import { indicateursOf } from './activities.ts';
import { count } from './french.ts';
import { defineRule } from './rule.ts';

export const indicateursSansRepere = defineRule({
  code: 'PST501',
  name: 'indicateurs-sans-repere',
  severity: 'info',
  summary: 'Un indicateur chiffré a une valeur de départ et une cible.',
  *check(plan) {
    const unsure = partialFiles(plan);
    for (const [file, all] of byFile(plan)) {
      const numeric = all.filter(({ indicateur }) => isNumeric(indicateur));
      const vague = numeric.filter(({ indicateur }) => lacksReference(indicateur) || lacksCible(indicateur));
      const [first] = vague;
      if (first === undefined || unsure.has(file)) continue;
      const without = (lacks: (one: Indicateur) => boolean) =>
        vague.filter(({ indicateur }) => lacks(indicateur)).length;
      yield {
        file,
        pointer: first.pointer,
        message: `Sur ${count(numeric.length, 'indicateur chiffré', 'indicateurs chiffrés')}, ${parts(without(lacksReference), without(lacksCible))}`,
        help: 'Ajoutez `reference` (la situation avant l’action) et `cibles` (ce qui est visé) quand ils seront connus.',
      };
    }
  },
});

interface Placed {
  readonly pointer: string;
  readonly indicateur: Indicateur;
}

/** One finding for a fiche, however many indicators it has. */
function byFile(plan: Plan): ReadonlyMap<string, readonly Placed[]> {
  const files = new Map<string, Placed[]>();
  for (const { file, base, indicateurs } of indicateursOf(plan)) {
    const placed = files.get(file) ?? [];
    files.set(file, placed);
    placed.push(...indicateurs.map((indicateur, index) => ({ indicateur, pointer: `${base}${pointer(index, 'id')}` })));
  }
  return files;
}

/** What is done starts from nothing. */
const lacksReference = ({ reference, type }: Indicateur): boolean => reference === undefined && type !== 'realisation';

const lacksCible = ({ cibles }: Indicateur): boolean => cibles === undefined;

/** A thing to deliver, a yes or no and words have no starting value; what pst computes is not typed. */
function isNumeric({ nature, type, calcul }: Indicateur): boolean {
  return calcul === undefined && type !== 'livrable' && nature !== 'oui_non' && nature !== 'qualitatif';
}

function parts(references: number, cibles: number): string {
  const lacks = [
    ...(references > 0 ? [`${String(references)} sans valeur de départ`] : []),
    ...(cibles > 0 ? [`${String(cibles)} sans cible`] : []),
  ];
  return lacks.join(' et ');
}

function partialFiles({ pst, axes, fiches }: Plan): ReadonlySet<string> {
  const entries = [pst, ...axes.entries.values(), ...fiches.entries.values()];
  return new Set(entries.filter(({ partial }) => partial === true).map(({ file }) => file));
}
