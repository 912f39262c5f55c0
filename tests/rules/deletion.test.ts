import { expect, it } from 'vitest';
import { CATALOGUE } from '../../src/rules/index.ts';
import { RULES } from '../../src/rules/registry.ts';
import { contentOf } from './block-content.ts';
import { type Block, PAGES } from './page.ts';
import { check, type Files, load, TODAY } from './plan.ts';

const filesOf = (blocks: readonly Block[]): Files =>
  Object.fromEntries(blocks.map((block) => [block.path, contentOf(block)]));
const pageOf = (code: string) => PAGES.find((page) => page.code === code)!;

it('each code is of one rule only, so that no other rule can stand in for one whose body is deleted', () => {
  const codes = CATALOGUE.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

it.each(RULES)('the body of $code finds what its page shows broken, and nothing in what it shows mended', (rule) => {
  const found = (blocks: readonly Block[]) => {
    const { plan } = load(filesOf(blocks));
    return plan === undefined ? [] : [...rule.check(plan, TODAY)];
  };
  const { broken, mended } = pageOf(rule.code);
  expect(found(broken)).not.toEqual([]);
  expect(found(mended)).toEqual([]);
});

it.each(CATALOGUE)('$code is found in the broken example of its page, with its severity', ({ code, severity }) => {
  const found = check(filesOf(pageOf(code).broken)).filter((finding) => finding.code === code);
  expect(new Set(found.map((finding) => finding.severity))).toEqual(new Set([severity]));
});
