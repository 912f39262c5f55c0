import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../workspace/folders.ts';
import { pst } from '../fake-host.ts';
import { severalFiles } from './several.ts';

const validate = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('schemas/sortie-plans.schema.json', 'utf8')) as object,
);

describe('pst plans', () => {
  it('lists the plans, even those that cannot be read', async () => {
    const cwd = temporaryFolder(severalFiles(4));
    const { code, out, err } = await pst(['plans'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^plan-0 {2}data\/plan-0 {2}\d+ fichiers\n(?:.*\n){3}$/u);
    expect(out.split('\n').at(3)).toMatch(/^plan-3 {2}data\/plan-3 {2}\d+ fichiers$/u);
  });

  it('gives JSON of the published shape', async () => {
    const cwd = temporaryFolder(severalFiles(2));
    const { out } = await pst(['plans', '-f', 'json'], { cwd });
    const value: unknown = JSON.parse(out);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(value).toMatchObject({ version: 1, plans: [{ dossier: 'data/plan-0' }, { dossier: 'data/plan-1' }] });
  });

  it('shows no order to the terminal, whatever a plan is called', async () => {
    const cwd = temporaryFolder({ 'plan/pst.yaml': 'id: "a\\e[2Jb"\n' });
    const { out } = await pst(['plans'], { cwd });
    expect(out).not.toContain('\u001B');
    expect(out).toContain('plan  1 fichier\n');
  });

  it('says where it looked in vain', async () => {
    const { code, err } = await pst(['plans'], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(err).toContain('Aucun plan dans « . »');
  });
});
