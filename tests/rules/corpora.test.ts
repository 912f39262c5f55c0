import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { makeReport } from '../../src/report/report.ts';
import { FORMATS, loadFormat } from '../../src/report/formats.ts';
import { placed } from '../../src/report/report.ts';
import { CATALOGUE, checkPlan } from '../../src/rules/index.ts';
import { type Files, load, TODAY } from './plan.ts';
import { RICH } from './rich-plan.ts';

interface Case {
  readonly id: string;
  readonly name: string;
  readonly invalid: boolean;
  readonly yaml: string;
}

function corpus(name: string): unknown {
  const file = new URL(`../../../shared/corpora/${name}`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const cases = corpus('yaml-test-suite.json') as readonly Case[] | undefined;
const naughty = corpus('naughty-strings.json') as readonly string[] | undefined;

/** What is an error in the plan with this file, each with a place that is in the file. */
function errorsWith(path: string, text: string): readonly Finding[] {
  const loaded = load({ [path]: text });
  const found = checkPlan(loaded, TODAY);
  for (const { file, range: place } of found.map((finding) => placed(finding, loaded.sources))) {
    const source = loaded.sources.get(file);
    if (source === undefined || place === undefined) continue;
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(source.text.length);
  }
  return found.filter(({ severity }) => severity === 'error');
}

const PATHS = ['pst.yaml', 'fiches/atelier.yaml', 'sigles.yaml', 'exceptions.yaml', 'textes/preambule.md'];

describe.skipIf(cases === undefined)(
  'the yaml-test-suite as files of a plan (skipped without ../shared/corpora)',
  () => {
    it.each(cases ?? [])('$id $name', ({ yaml, invalid }) => {
      for (const path of PATHS) {
        const text = path.endsWith('.md') ? `---\n${yaml}\n---\nTexte.\n` : yaml;
        const errors = errorsWith(path, text);
        // A front matter ends where its text says so: what follows is prose, whatever it was in the suite.
        if (invalid && !path.endsWith('.md')) expect([path, errors.length]).not.toEqual([path, 0]);
        // None of the suite is a plan or a fiche.
        if (path === 'pst.yaml' || path.startsWith('fiches/')) expect([path, errors.length]).not.toEqual([path, 0]);
      }
    });
  },
);

describe.skipIf(naughty === undefined)('naughty strings in a plan (skipped without ../shared/corpora)', () => {
  it('crash neither the rules nor a format, in any field', async () => {
    const writers = await Promise.all(FORMATS.map(({ name }) => loadFormat(name)));
    // Each field of a plan holds another string; every string passes through several fields.
    for (let start = 0; start < (naughty ?? []).length; start += STEP) {
      const loaded = load(withProse(start));
      const findings = checkPlan(loaded, TODAY);
      expect(findings.filter(({ file }) => !loaded.sources.has(file))).toEqual([]);
      const plans = [{ folder: 'plan', plan: loaded.plan, findings, sources: loaded.sources }];
      const report = makeReport('1', plans, CATALOGUE);
      for (const write of writers) expect(write(report, { color: false, failOn: 'error' })).not.toMatch(ACTIVE);
    }
  });
});

const STEP = 15;

/** What a terminal would obey, or that changes the order of what is read. */
const ACTIVE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

/** The fields where anybody writes sentences. */
const PROSE =
  /(\s(?:nom|titre|libelle|texte|enjeu|description|role|definition|commentaires?|changement_souhaite|note): )\S.*/gu;

/** The rich plan with the strings of the corpus from `start` on in its sentences, written so that YAML gives them back. */
function withProse(start: number): Files {
  let next = start;
  const string = (): string => {
    next += 1;
    return JSON.stringify((naughty ?? [])[next % (naughty ?? []).length]);
  };
  const changed = (content: string): string => content.replaceAll(PROSE, (_, key: string) => `${key}${string()}`);
  return Object.fromEntries(
    Object.entries(RICH).map(([path, content]) => [path, typeof content === 'string' ? changed(content) : content]),
  );
}
