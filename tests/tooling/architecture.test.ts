import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';
import { LAYERS } from '../../tools/layers.mjs';
import { root } from '../../tools/run.mjs';

/** What a file imports → the rules that it breaks. */
const BREACHES: readonly (readonly [file: string, code: string, rules: readonly string[]])[] = [
  ['rules/disk.ts', "import 'node:fs';", ['reserved-fs']],
  ['rules/promises.ts', "import { readFile } from 'node:fs/promises';", ['reserved-fs']],
  ['rules/bare.ts', "import 'fs';", ['reserved-fs']],
  ['rules/later.ts', "export const later = () => import('node:path');", ['reserved-fs']],
  ['rules/types.ts', "import type { Stats } from 'node:fs';", ['reserved-fs']],
  ['rules/reexport.ts', "export { readFileSync } from 'node:fs';", ['reserved-fs']],
  ['rules/nearest.ts', "import 'fastest-levenshtein';", []],
  ['rules/wording.ts', "import '../document/index.ts';", ['layer-rules']],
  ['cli/disk.ts', "import 'node:path';", ['reserved-fs']],
  ['cli/process.ts', "import 'node:process';", ['reserved-process']],
  ['cli/parser.ts', "import 'commander'; import 'yaml';", ['reserved-yaml']],
  ['cli/shell.ts', "import 'node:child_process';", ['reserved-child_process']],
  ['cli/network.ts', "import 'node:https';", ['reserved-http']],
  ['workspace/disk.ts', "import 'node:fs'; import 'node:path'; import 'node:os';", []],
  ['workspace/domain.ts', "import type { Plan } from '../model/index.ts';", ['layer-workspace']],
  ['git/domain.ts', "import 'simple-git'; import '../model/index.ts';", ['layer-git']],
  ['yaml/parser.ts', "import 'yaml';", []],
  ['schema/validator.ts', "import 'ajv/dist/2020.js'; import '../yaml/index.ts';", []],
  ['report/pretty.ts', "import 'chalk';", []],
  ['report/pretty/line.ts', "import 'chalk';", []],
  ['report/json.ts', "import 'chalk';", ['reserved-chalk']],
  ['report/rule-types.ts', "import type { Rule } from '../rules/index.ts';", []],
  ['report/rule-values.ts', "import { rules } from '../rules/index.ts';", ['layer-report-types-of-rules']],
  ['render/types.ts', "import type { Document } from '../document/index.ts';", []],
  ['render/values.ts', "import '../document/index.ts';", ['layer-render-types-of-document']],
  ['render/plan.ts', "import type { Plan } from '../model/index.ts';", ['layer-render']],
  ['render/pdf/profile.ts', "import 'node:os'; import 'puppeteer-core';", []],
  ['render/html.ts', "import 'node:fs';", ['reserved-fs']],
  ['model/unlisted.ts', "import 'json-schema-traverse';", ['no-dev-package', 'no-unlisted-package']],
  ['model/missing.ts', "import './nowhere.ts';", ['no-unresolvable']],
  ['utils/strings.ts', "import '../model/index.ts';", ['no-file-outside-layers']],
  ['rollup/strings.ts', "import '../utils/strings.ts';", ['layer-rollup', 'no-import-outside-layers']],
  ['model/backdoor.ts', "import '../bin.ts';", ['layer-model', 'no-import-outside-layers']],
  ['bin.ts', "import './cli/index.ts'; import './rules/index.ts';", ['bin-knows-cli-only']],
];

const names = Object.keys(LAYERS);
let folder: string;
let violations: readonly IViolation[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pst-architecture-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  symlinkSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  for (const from of names) {
    write(`${from}/index.ts`, 'export const nothing = 0;');
    for (const to of names) {
      write(`${from}/values-of-${to}.ts`, `import { nothing } from '../${to}/index.ts';\nexport const it = nothing;`);
      write(
        `${from}/types-of-${to}.ts`,
        `import type { nothing } from '../${to}/index.ts';\nexport type It = nothing;`,
      );
    }
  }
  for (const [file, code] of BREACHES) write(file, code);
  write('model/circle.ts', "import './circle-back.ts';");
  write('model/circle-back.ts', "import type { It } from './circle.ts';");
  violations = await findViolations();
}, 30_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the table of layers', () => {
  it.each(Object.entries(LAYERS))('says what %s may import', (layer, { may, typesOf = [] }) => {
    const values = names.filter((other) => rulesBrokenBy(`${layer}/values-of-${other}.ts`).length === 0);
    const types = names.filter((other) => rulesBrokenBy(`${layer}/types-of-${other}.ts`).length === 0);
    expect(values.sort()).toEqual([layer, ...may].sort());
    expect(types.sort()).toEqual([layer, ...may, ...typesOf].sort());
  });
});

describe('the architecture check', () => {
  it.each(BREACHES)('judges src/%s: %s', (file, _code, rules) => {
    expect(rulesBrokenBy(file)).toEqual(rules);
  });

  it('finds circles, once each, even of types', () => {
    const circles = violations.filter(({ rule }) => rule.name === 'no-cycle');
    expect(circles.map(({ from, to }) => [from, to].sort())).toEqual([
      ['src/model/circle-back.ts', 'src/model/circle.ts'],
    ]);
  });

  it('tells whoever trips a rule what to do instead', () => {
    for (const { name = '', comment = '' } of configuration.forbidden ?? []) {
      expect(comment.split(/[.:] /u).length, `${name}: ${comment}`).toBeGreaterThan(1);
    }
  });
});

function rulesBrokenBy(file: string): readonly string[] {
  const names = violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name);
  return [...new Set(names)].sort();
}

function write(file: string, code: string): void {
  const place = path.join(folder, 'src', file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, code);
}

async function findViolations(): Promise<readonly IViolation[]> {
  const { forbidden = [], options = {} } = configuration;
  // The API changes the current folder to baseDir and leaves it there.
  const before = process.cwd();
  const { output } = await cruise(['src'], { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } });
  process.chdir(before);
  if (typeof output === 'string') throw new Error('No reporter was asked for.');
  return output.summary.violations;
}
