import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { pst } from '../cli/fake-host.ts';
import { planFiles } from '../cli/plan-files.ts';
import { commit, git, repository, write } from './repository.ts';

const { PATH, HOME } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';
const PST = 'plan/pst.yaml';
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const found = (node: Tree.Node, name: string): readonly string[] => [
  ...(node.nodeName === name ? [textOf(node)] : []),
  ...('childNodes' in node ? node.childNodes.flatMap((child) => found(child, name)) : []),
];

function changed(): string {
  const files = planFiles();
  const cwd = repository(files);
  git(cwd, 'tag', 'adopte');
  const fiche = files[FICHE] ?? '';
  commit(cwd, {
    [FICHE]: fiche.replace(/montant: \d+/u, 'montant: 987').replace(/^nom: .*$/mu, 'nom: <b>Un nom</b>'),
    [PST]: `${files[PST] ?? ''}edition: Seconde édition\n`,
    'plan/sigles.yaml': `${files['plan/sigles.yaml'] ?? ''}ZZZ: Un sigle de plus\n`,
  });
  return cwd;
}

async function avenant(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, err } = await pst(['avenant', 'adopte', 'plan', '--html', ...args], { cwd, env: { PATH, HOME } });
  expect([code, err]).toEqual([0, '']);
  const [, id = ''] = /^id: (.*)$/mu.exec(planFiles()[PST] ?? '') ?? [];
  return plain(readFileSync(path.join(cwd, 'out', id, 'avenant.html'), 'utf8'));
}

describe('pst avenant', () => {
  it('tells what the partners adopted and is not as it was, before and after', async () => {
    const html = await avenant(changed());
    const page = parse(html);
    expect(found(page, 'h3')).toHaveLength(1);
    expect(found(page, 'ins')).toContain('<b>Un nom</b>');
    expect(found(page, 'ins').join()).toContain('987 €');
    expect(found(page, 'del').length).toBeGreaterThan(0);
    expect(html).not.toContain('Seconde édition');
    expect(html).not.toContain('Un sigle de plus');
    expect(html).toContain('Version adoptée : adopte (');
  });

  it('gives the same bytes twice', async () => {
    const cwd = changed();
    expect(await avenant(cwd)).toBe(await avenant(cwd));
  });

  it('says that nothing that was adopted changed', async () => {
    const cwd = repository(planFiles());
    git(cwd, 'tag', 'adopte');
    expect(await avenant(cwd)).toContain('Rien de ce que les partenaires ont adopté n’a changé.');
  });

  it('tells a new fiche key by key', async () => {
    const cwd = changed();
    const files = planFiles();
    const nouvelle = (files[FICHE] ?? '')
      .replace(/^id: .*$/mu, 'id: nouvelle')
      .replace(/^numero: .*$/mu, 'numero: 9')
      .replace(/^nom: .*$/mu, 'nom: Une fiche de plus');
    write(cwd, { 'plan/fiches/nouvelle.yaml': nouvelle });
    const html = await avenant(cwd);
    expect(found(parse(html), 'h3').some((title) => title.includes('Une fiche de plus nouveau'))).toBe(true);
    expect(found(parse(html), 'ins')).toContain('Une fiche de plus');
    expect(html).toContain('pas encore enregistrés');
  });

  it('writes nothing when a version has errors, or does not exist', async () => {
    const cwd = changed();
    expect((await pst(['avenant', 'jamais', 'plan'], { cwd, env: { PATH } })).code).toBe(2);
    write(cwd, { 'plan/fiches/casse.yaml': 'id: [\n' });
    expect((await pst(['avenant', 'adopte', 'plan'], { cwd, env: { PATH } })).code).toBe(1);
    expect(git(cwd, 'status', '--porcelain')).toBe('?? plan/fiches/casse.yaml\n');
  });

  it('prints a PDF', async () => {
    const cwd = changed();
    const { code, out } = await pst(['avenant', 'adopte', 'plan', '--pdf'], { cwd, env: { PATH, HOME } });
    expect(code).toBe(0);
    const [file = ''] = out.split('\n');
    expect(readFileSync(path.join(cwd, file)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('pst diff -f html', () => {
  it('is one page that asks for nothing, and marks what came and went', async () => {
    const { code, out } = await pst(['diff', 'adopte', '-f', 'html'], { cwd: changed(), env: { PATH } });
    expect(code).toBe(0);
    expect(out.includes('content="default-src &#x27;none&#x27;;')).toBe(true);
    expect(/(?:src|href)="(?!#)/u.exec(out)?.[0]).toBeUndefined();
    expect(found(parse(out), 'ins')).toContain('<b>Un nom</b>');
    expect(found(parse(out), 'h1')).toHaveLength(1);
  });
});
