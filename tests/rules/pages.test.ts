import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { placed } from '../../src/report/report.ts';
import { checkPlan } from '../../src/rules/index.ts';
import { CATALOGUE } from '../../src/rules/index.ts';
import { contentOf } from './block-content.ts';
import { type Block, type Page, PAGES } from './page.ts';
import { type Files, load, pathOf, TODAY } from './plan.ts';

const HEADINGS = ['Ce que c’est', 'Pourquoi', 'Que faire', 'Exemple fautif', 'Exemple corrigé'];
const SEVERITIES = { error: 'erreur', warning: 'avertissement', info: 'information' };

describe('the pages of docs/rules', () => {
  it('are one for each code that pst may print', () => {
    expect(PAGES.map(({ code }) => code)).toEqual(CATALOGUE.map(({ code }) => code));
  });

  it.each(PAGES)('$code begins and goes on as the others', ({ code, title, intro, headings }) => {
    const rule = CATALOGUE.find((one) => one.code === code)!;
    expect(title).toBe(`${code} · ${rule.name}`);
    expect(intro).toEqual([rule.summary, `Gravité : ${SEVERITIES[rule.severity]}.`]);
    expect(headings).toEqual(HEADINGS);
  });

  it.each(PAGES)('$code shows a broken example, in which pst finds that and nothing else', (page) => {
    expect(page.broken).not.toEqual([]);
    const found = findings(page, page.broken);
    expect(found.map(({ code }) => code)).toEqual(found.map(() => page.code));
    expect(placesOf(page.broken, found)).toEqual(marksOf(page.broken));
    expect(found).not.toEqual([]);
  });

  it.each(PAGES)('$code shows a mended example, in which pst finds nothing', (page) => {
    expect(page.mended).not.toEqual([]);
    expect(findings(page, page.mended)).toEqual([]);
  });
});

/** Information is not a fault: the fiches of the examples are short. */
function findings({ code }: Page, blocks: readonly Block[]): readonly Finding[] {
  return checkPlan(load(filesOf(blocks)), TODAY).filter((found) => found.severity !== 'info' || found.code === code);
}

const filesOf = (blocks: readonly Block[]): Files =>
  Object.fromEntries(blocks.map((block) => [block.path, contentOf(block)]));

/** Where pst sees what it finds, on the first line that it underlines; what concerns a whole file has no place in it. */
function placesOf(blocks: readonly Block[], found: readonly Finding[]): readonly string[] {
  const { sources } = load(filesOf(blocks));
  return found.map((finding) => {
    const { file, range: { start, end } = { start: 0, end: 0 } } = placed(finding, sources);
    const source = sources.get(file);
    const line = source?.text.slice(start, end).split('\n')[0] ?? '';
    return line === '' ? file : `${file} ${String(start)}-${String(start + line.length)}`;
  });
}

function marksOf(blocks: readonly Block[]): readonly string[] {
  const marks = blocks.flatMap(({ path, marks }) =>
    marks.map(({ start, end }) => `${pathOf(path)} ${String(start)}-${String(end)}`),
  );
  return marks.length > 0 ? marks : blocks.slice(0, 1).map(({ path }) => pathOf(path));
}
