import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, elementsOf } from '../../render/html/read-page.ts';
import { pst } from '../plan/command.ts';
import { buildSites, filesOf, PLANS } from './built.ts';
import { invalid } from './judges.ts';

let out: string;
const sites = new Map<string, ReadonlyMap<string, string>>();
beforeAll(async () => {
  out = await buildSites();
  for (const plan of PLANS) sites.set(plan, await filesOf(join(out, plan)));
});
afterAll(() => rm(out, { recursive: true, force: true }));

const pagesOf = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.endsWith('.html'));

/** Every address of a page that leads to the disk, as a path from the root of the site and an anchor. */
function insideLinks(path: string, html: string): readonly (readonly [path: string, anchor: string])[] {
  const addresses = elementsOf(html).flatMap((element) =>
    ['href', 'action', 'src'].flatMap((name) => attribute(element, name) ?? []),
  );
  return addresses
    .filter((address) => !/^(?:https?:|mailto:)/.test(address))
    .map((address) => {
      const [file = '', anchor = ''] = address.split('#');
      return [file === '' ? path : posix.join(posix.dirname(path), file), anchor];
    });
}

/** The addresses that the search gives. */
const foundBySearch = (html: string): readonly string[] => {
  const [, json = ''] = /<script type="application\/json" id="plan">([^<]*)<\/script>/.exec(html) ?? [];
  return (JSON.parse(json) as readonly { readonly adresse: string }[]).map(({ adresse }) => adresse);
};

const PST = `version_schema: 1
id: plan
titre: Plan
territoire: ville
periode: { debut: 2023, fin: 2027 }
`;

describe.each(PLANS)('%s', (plan) => {
  test('every link leads to a file of the site, and every anchor to a place in it', () => {
    const files = sites.get(plan)!;
    const ids = new Map(
      pagesOf(files).map(([path, html]) => [path, new Set(elementsOf(html).map((one) => attribute(one, 'id')))]),
    );
    const links = pagesOf(files).flatMap(([path, html]) => insideLinks(path, html).map((link) => [path, ...link]));
    const found = foundBySearch(files.get('recherche.html')!).map((one) => ['recherche.html', ...one.split('#')]);
    expect(found.length).toBeGreaterThan(20);
    const broken = [...links, ...found].filter(
      ([, file = '', anchor = '']) => !files.has(file) || (anchor !== '' && !ids.get(file)?.has(anchor)),
    );
    expect(broken).toEqual([]);
  });

  test('every fiche has its page, that the document, its neighbours and the search lead to', () => {
    const files = sites.get(plan)!;
    const fiches = [...files.keys()].filter((path) => path.startsWith('fiches/'));
    const linked = new Map(pagesOf(files).map(([path, html]) => [path, insideLinks(path, html).map(([file]) => file)]));
    expect(fiches.filter((path) => !linked.get('index.html')!.includes(path))).toEqual([]);
    expect(fiches.length).toBeGreaterThan(8);
    fiches.forEach((path) => {
      const neighbours = fiches.filter((other) => linked.get(path)!.includes(other));
      expect(neighbours.length).toBeGreaterThanOrEqual(1);
      expect(linked.get(path)).toEqual(
        expect.arrayContaining(['index.html', 'tableau-de-bord.html', 'recherche.html']),
      );
    });
    const found = foundBySearch(files.get('recherche.html')!);
    expect(fiches.filter((path) => !found.includes(path))).toEqual([]);
  });

  test('every page is valid HTML for html-validate', async () => {
    for (const [path, html] of pagesOf(sites.get(plan)!))
      expect({ path, found: await invalid(path, html) }).toEqual({ path, found: [] });
  });

  test('only the search runs a script, and a policy says so on each page', () => {
    for (const [path, html] of pagesOf(sites.get(plan)!)) {
      const elements = elementsOf(html);
      const policy = elements.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
      const said = attribute(policy!, 'content')!;
      const scripts = elements.filter((one) => one.tagName === 'script' && attribute(one, 'type') === undefined);
      expect(scripts.length).toBe(path === 'recherche.html' ? 1 : 0);
      expect(said).toContain("default-src 'none'");
      expect(said.includes('script-src')).toBe(path === 'recherche.html');
      expect(said).not.toMatch(/script-src[^;]*(?:unsafe|self|file|https?:|\*)/);
    }
  });
});

test('the page of a fiche that has another code, or has left the plan, goes away with the next build', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'pst-site-'));
  try {
    const fiche = join(cwd, 'data/plan/fiches/a.yaml');
    await mkdir(dirname(fiche), { recursive: true });
    await writeFile(join(cwd, 'data/plan/pst.yaml'), PST);
    await mkdir(join(cwd, 'data/plan/axes'));
    await writeFile(join(cwd, 'data/plan/axes/axe.yaml'), 'id: axe\nnumero: 1\ntitre: Parentalité\n');
    await writeFile(join(cwd, 'data/plan/territoires.yaml'), 'ville:\n  nom: Ville\n  type: commune\n');
    const pages = async (numero: number): Promise<readonly string[]> => {
      await writeFile(fiche, `id: a\naxe: axe\nnumero: ${String(numero)}\nnom: Café des parents\n`);
      const { code, out: said, err } = await pst(cwd, 'build', '--html');
      expect({ code, said: code === 0 ? '' : `${said}${err}` }).toEqual({ code: 0, said: '' });
      return [...(await filesOf(join(cwd, 'out/plan'))).keys()].filter((path) => path.startsWith('fiches/'));
    };
    expect(await pages(1)).toEqual(['fiches/A1-FA1.html']);
    expect(await pages(2)).toEqual(['fiches/A1-FA2.html']);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});
