import { type Cents, toCents } from '../model/money.ts';
import { pointer } from '../model/pointer.ts';
import type { LigneBudgetaire } from '../model/types.ts';
import { activitesOf } from './activities.ts';
import { euros } from './french.ts';
import { matchesIn } from './matches.ts';
import { defineRule, type Found } from './rule.ts';

/** « 1 500 € », « 12,50 euros »: digits in groups of three or not, at most two decimals. */
const AMOUNT =
  /(?<![\d.,])(?<whole>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+)(?:,(?<decimals>\d{1,2}))?\s?(?:€|euros?\b)/giu;

/** A comment may speak of many amounts; after these words it is that of the line. */
const SAYS_IT =
  /^(?:le |la |un |une )?(?:montant|coût|budget|dépense)(?: total| prévu| annuel| estimé)?e?(?: est)?(?: de|:| :)? ?$/iu;

export const montantContredit = defineRule({
  code: 'PST409',
  name: 'montant-contredit',
  severity: 'warning',
  summary: 'Le montant écrit dans les mots d’une ligne est celui de la ligne.',
  *check(plan) {
    for (const { file, base, budget } of activitesOf(plan)) {
      for (const [index, line] of budget.entries()) {
        const problem = contradiction(line);
        if (problem !== undefined)
          yield { file, ...problem, pointer: `${base}${pointer('budget', index)}${problem.pointer}` };
      }
    }
  },
});

function contradiction(line: LigneBudgetaire): Omit<Found, 'file'> | undefined {
  if (line.texte_original === undefined && line.commentaire === undefined) return undefined;
  const known = amountsOf(line);
  if (known.size === 0 || line.unite === 'ETP') return undefined;
  for (const key of ['texte_original', 'commentaire'] as const) {
    const written = amountsIn(line[key] ?? '');
    const [first] = written;
    // Where one of several amounts is that of the line, the others are explained.
    if (first === undefined || written.some(({ cents }) => known.has(cents))) continue;
    if (key === 'commentaire' && !SAYS_IT.test(first.before)) continue;
    return {
      pointer: `/${key}`,
      excerpt: first.text,
      message: `Le texte dit ${euros(first.cents)}, et la ligne un autre montant`,
      help: 'Corrigez l’un ou l’autre.',
    };
  }
  return undefined;
}

/** Every amount that the line says or that follows from it, in cents. */
function amountsOf({ montant, fourchette, occurrences = 1, ventilation = [], financeurs = [] }: LigneBudgetaire) {
  const own = [montant, fourchette?.min, fourchette?.max].filter((amount) => typeof amount === 'number').map(toCents);
  const parts = [...ventilation, ...financeurs].flatMap((part) =>
    typeof part.montant === 'number' ? [part.montant] : [],
  );
  const shares = own.flatMap((amount) => financeurs.map(({ part = 0 }) => Math.round((amount * part) / 100)));
  const table = ventilation.reduce((sum, row) => sum + toCents(row.montant ?? 0), 0);
  // An amount that comes back may be written for all its years.
  const times = own.flatMap((amount) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, occurrences].map((n) => n * amount));
  return new Set<Cents>([...times, ...parts.map(toCents), ...shares, ...(table > 0 ? [table] : [])]);
}

function amountsIn(text: string): readonly { readonly text: string; readonly cents: Cents; readonly before: string }[] {
  return matchesIn(text, AMOUNT).map((match) => {
    const { whole = '', decimals = '' } = match.groups ?? {};
    const cents = toCents(Number(`${whole.replace(/\D/gu, '')}.${decimals || '0'}`));
    return { text: match[0], cents, before: text.slice(0, match.index) };
  });
}
