import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { CATALOGUE, checkPlan, type Levels, levelRefusal } from '../../src/rules/index.ts';
import { type Files, load, PLAN, TODAY } from './plan.ts';

const PST = PLAN['pst.yaml']!;
const LATE: Files = {
  'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}calendrier: [{ id: bilan, libelle: B, debut: 2028 }]\n`,
};

const withConstats = (constats: string): Files => ({ ...LATE, 'pst.yaml': `${PST}constats: ${constats}\n` });

function found(files: Files, asked: Levels = {}): readonly string[] {
  const wanted = ({ code }: Finding): boolean => /^PST(?:1..|301|9..)$/u.test(code);
  return checkPlan(load(files), TODAY, asked)
    .filter(wanted)
    .map(({ code, severity }) => `${code} ${severity}`)
    .sort();
}

describe('the severity of what a rule finds', () => {
  it('is that of the rule, unless it is said otherwise', () => {
    expect(found(LATE)).toEqual(['PST301 error']);
    expect(found(withConstats('{ PST603: error }'))).toEqual(['PST301 error']);
  });

  it.each([
    ['off', []],
    ['info', ['PST301 info']],
    ['warning', ['PST301 warning']],
    ['error', ['PST301 error']],
  ] as const)('%s, as the plan or the command line wants', (level, expected) => {
    expect(found(withConstats(`{ PST301: ${level} }`))).toEqual(expected);
    expect(found(LATE, { PST301: level })).toEqual(expected);
    expect(found(withConstats('{ PST301: warning }'), { PST301: level })).toEqual(expected);
  });

  it('cannot hide what a file that is not understood has lost', () => {
    const files = { 'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}inconnue: 1\n` };
    expect(found(files, { PST101: 'off' })).toEqual(['PST101 error']);
    const plan = { ...files, 'pst.yaml': `${PST}constats: { PST101: off }\n` };
    expect(found(plan)).toEqual(['PST101 error', 'PST909 error']);
  });

  it('is refused for a rule that does not exist, and for what says so', () => {
    expect(found(withConstats('{ PST998: off, PST301: off, PST909: off }'))).toEqual(['PST909 error', 'PST909 error']);
  });

  it('does not make an exception useless', () => {
    const exception = '- regle: PST301\n  objet: fiches/atelier.yaml\n  motif: Décidé.\n';
    expect(found({ ...withConstats('{ PST301: off }'), 'exceptions.yaml': exception })).toEqual([]);
  });

  it('is written as the model wants it', () => {
    expect(found(withConstats('{ PST301: non }'))).toEqual(['PST104 error', 'PST301 error']);
    expect(found(withConstats('{ dates: off }'))).toEqual(['PST105 error', 'PST301 error']);
  });

  it('is never refused for being an error', () => {
    expect(CATALOGUE.filter(({ code }) => levelRefusal(code, 'error') !== undefined)).toEqual([]);
  });
});
