import type { Plan } from '../model/plan.ts';
import { passagesOf, type Passage, placeIn } from './passages.ts';
import { defineRule } from './rule.ts';
import { explainedIn, keyOf, siglesIn, type Use } from './sigles.ts';

/** What comes before an acronym that is read as one: an article, a comma, a bracket. A name stands elsewhere: « Obey COP 21 ». */
const BEFORE =
  /(?:^|[(,;/:]\s?|(?<![\p{L}])(?:le|la|les|l['’]|de|du|des|d['’]|au|aux|un|une|par|chaque|ce|cette)\s?)$/iu;

const MAX_RELATED = 9;

export const sigleNonDefini = defineRule({
  code: 'PST701',
  name: 'sigle-non-defini',
  severity: 'warning',
  summary: 'Un sigle employé est développé quelque part dans le plan.',
  *check(plan) {
    // The file that could not be read may explain it.
    if (!plan.partenaires.complete || (plan.partenaires.unread?.size ?? 0) > 0 || plan.siglesUnread === true) return;
    for (const uses of usesOf(plan)) {
      const [first, ...others] = uses;
      if (first === undefined) continue;
      yield {
        ...placeIn(first.passage, first.sigle, first.start),
        message: `Le sigle \`${first.sigle}\` n’est développé nulle part`,
        help: 'Ajoutez-le à sigles.yaml ; si c’est un organisme, écrivez-le sous `sigle` ou `alias` dans partenaires.yaml.',
        related: others.slice(0, MAX_RELATED).map(({ passage, sigle, start }) => {
          const { file, pointer, range } = placeIn(passage, sigle, start);
          return { file, pointer, ...(range !== undefined && { range }), message: 'aussi ici' };
        }),
      };
    }
  },
});

interface PlacedUse extends Use {
  readonly passage: Passage;
}

/** The uses of each acronym that nothing explains. */
function usesOf(plan: Plan): Iterable<readonly PlacedUse[]> {
  const explained = explainedIn(plan);
  const uses = new Map<string, PlacedUse[]>();
  for (const passage of passagesOf(plan)) {
    if (isName(passage)) continue;
    for (const use of siglesIn(passage.text)) {
      const key = keyOf(use.sigle);
      if (explained.has(key) || !BEFORE.test(passage.text.slice(Math.max(0, use.start - 8), use.start))) continue;
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [{ ...use, passage }]);
      else known.push({ ...use, passage });
    }
  }
  return uses.values();
}

/** The name of a body or of a place is not to be explained. */
const isName = ({ kind, key }: Passage): boolean =>
  (kind === 'partenaires' || kind === 'territoires') && key !== 'description';
