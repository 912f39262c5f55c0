import fc from 'fast-check';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareTokens, tokensOf } from '../../../../src/diff/tokens.ts';
import { depuisOf } from '../../../../src/document/depuis/index.ts';
import { documentOf } from '../../../../src/document/index.ts';
import type { Plan } from '../../../../src/model/plan.ts';
import type { Fiche } from '../../../../src/model/types.ts';
import { type HtmlAssets, renderDepuis, renderHtml } from '../../../../src/render/html/index.ts';
import { dataPlan } from '../../../rollup/data.ts';
import { attribute, type Element, elementsOf, realAssets } from '../read-page.ts';

type Node = DefaultTreeAdapterTypes.Node;

const EDITION = { lignes: ['Essai.'] };
const SCREEN = { medium: 'screen', pages: new Map<string, number>() } as const;

let assets: HtmlAssets;
beforeAll(async () => {
  assets = await realAssets();
});

const redline = (before: Plan | undefined, after: Plan): string =>
  renderDepuis(
    depuisOf(
      { ref: 'v1', noms: { avant: 'v1', apres: 'v2' }, avant: before, apres: after, diff: undefined, illisibles: [] },
      EDITION,
    ),
    assets,
    { ...SCREEN, comparaison: { decouper: tokensOf, comparer: compareTokens } },
  );

const plain = (plan: Plan): string => renderHtml(documentOf(plan, EDITION), assets, SCREEN);

/** Of this page alone: its numbers of notes, what it says of a fiche; drawings show one version. */
const ASIDE = /\b(?:appel|notes-de-chiffres|annees|depuis-mention|figure-dessin)\b/;

const isInline = (node: Element): boolean =>
  /^(?:ins|del|em|strong|a|code)$/.test(node.tagName) ||
  (node.tagName === 'span' && attribute(node, 'class') === undefined);

/** Every word that is read below `main`, in any order, without what one element marks. */
function words(html: string, without?: 'ins' | 'del'): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (tree.isTextNode(node)) found.push(node.value);
    if (tree.isElementNode(node)) {
      const classes = attribute(node, 'class') ?? '';
      if (node.tagName === without || node.tagName === 'svg' || ASIDE.test(classes)) return;
    }
    // A block, or a span that has a place of its own, parts words.
    const gap = tree.isElementNode(node) && !isInline(node) ? ' ' : '';
    found.push(gap);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    found.push(gap);
  };
  const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
  visit(main ?? parse(html));
  // Spaces and marks around what is marked are held by the law on views.
  return [...(found.join('').match(/[\p{L}\p{N}]+/gu) ?? [])].sort();
}

type Edit = (fiche: Fiche) => Fiche;

const WORDS = [
  'ateliers',
  'parents',
  '**gras**',
  '*la*',
  '\n\n- un point\n',
  '[lien](https://exemple.fr)',
  '`code`',
  '300 €',
];
const prose = fc
  .array(fc.constantFrom(...WORDS, 'du quartier', 'et <b>', '&amp; l’été'), { minLength: 1 })
  .map((all) => all.join(' '));
const index = fc.nat(20);

const without = <T>(items: readonly T[] | undefined, at: number): readonly T[] | undefined =>
  items?.filter((_, i) => i !== at % items.length);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  prose.map((text): Edit => (fiche) => ({ ...fiche, description: `${fiche.description ?? ''}\n\n${text}` })),
  prose.map((description): Edit => (fiche) => ({ ...fiche, description })),
  prose.map((text): Edit => (fiche) => ({
    ...fiche,
    description: fiche.description?.replace(/\p{L}{5,}/u, text) ?? text,
  })),
  fc
    .constantFrom(
      'enjeu',
      'description',
      'pilotes',
      'budget',
      'indicateurs',
      'calendrier',
      'objectifs',
      'moyens',
      'public',
    )
    .map(
      (key): Edit =>
        (fiche) =>
          Object.fromEntries(Object.entries(fiche).filter(([name]) => name !== key)) as unknown as Fiche,
    ),
  index.map((at): Edit => (fiche) => ({ ...fiche, indicateurs: without(fiche.indicateurs, at) ?? [] })),
  index.map((at): Edit => (fiche) => ({ ...fiche, budget: without(fiche.budget, at) ?? [] })),
  index.map((at): Edit => (fiche) => ({ ...fiche, calendrier: without(fiche.calendrier, at) ?? [] })),
  index.map((at): Edit => (fiche) => ({ ...fiche, pilotes: without(fiche.pilotes, at) ?? [] })),
  fc.nat(5000).map((montant): Edit => (fiche) => ({
    ...fiche,
    budget: (fiche.budget ?? []).map((ligne, i) => (i === 0 ? { ...ligne, montant } : ligne)),
  })),
  fc
    .constantFrom('Un café', 'La maison <des> familles')
    .map((nom): Edit => (fiche) => ({ ...fiche, nom: `${fiche.nom} : ${nom}` })),
  fc.integer({ min: 50, max: 90 }).map((numero): Edit => (fiche) => ({ ...fiche, numero })),
);

const edits = fc.record({
  /** By the place of the fiche. */
  fiches: fc.array(fc.tuple(index, edit), { maxLength: 4 }),
  gone: fc.array(index, { maxLength: 2 }),
  come: fc.array(index, { maxLength: 1 }),
});

function edited(plan: Plan, { fiches, gone, come }: typeof edits extends fc.Arbitrary<infer T> ? T : never): Plan {
  const entries = [...plan.fiches.entries];
  for (const [at, change] of fiches) {
    const place = at % entries.length;
    const [id, entry] = entries[place]!;
    entries[place] = [id, { ...entry, value: change(entry.value) }];
  }
  const added = come.map((at): (typeof entries)[number] => {
    const [id, entry] = entries[at % entries.length]!;
    return [`${id}-bis`, { ...entry, value: { ...entry.value, id: `${id}-bis`, nom: 'Toute nouvelle', numero: 99 } }];
  });
  const kept = entries.filter((_, i) => !gone.some((at) => at % entries.length === i));
  return { ...plan, fiches: { ...plan.fiches, entries: new Map([...kept, ...added]) } };
}

describe.each(['paris-13', 'exemple'] as const)('the redline of %s', (name) => {
  const plan = dataPlan(name);
  /** The same with a few fiches: what is tried many times. */
  const small = { ...plan, fiches: { ...plan.fiches, entries: new Map([...plan.fiches.entries].slice(0, 4)) } };

  it('reads as the new version without what is struck, as the old one without what is underlined', () => {
    const old = words(plain(small));
    fc.assert(
      fc.property(edits, (changes) => {
        const after = edited(small, changes);
        const html = redline(small, after);
        expect(words(html, 'del')).toEqual(words(plain(after)));
        expect(words(html, 'ins')).toEqual(old);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it('marks nothing of a plan that did not change', () => {
    const html = redline(plan, {
      ...plan,
      fiches: { ...plan.fiches, entries: new Map([...plan.fiches.entries].reverse()) },
    });
    expect(html).not.toMatch(/<(?:ins|del)>/);
    expect(html).toContain('Aucune modification depuis v1.');
    expect(words(html)).toEqual(words(plain(plan)));
  });

  it('underlines everything of a plan that was not there', () => {
    const html = redline(undefined, plan);
    expect(html).toContain('Ce plan n’existait pas dans la version de départ');
    expect(html.slice(html.indexOf('<main'))).not.toContain('<del>');
    expect(words(html, 'ins')).toEqual([]);
    expect(words(html)).toEqual(words(plain(plan)));
  });
});
