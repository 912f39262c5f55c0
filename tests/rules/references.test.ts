import { describe, expect, it } from 'vitest';
import { cyclesIn } from '../../src/rules/cycles.ts';
import { faults, type Files, PLAN, pathOf } from './plan.ts';
import fc from 'fast-check';

const said = (files: Files): readonly string[] =>
  faults(files).map(({ code, file, pointer, message }) => `${code} ${file}#${pointer} ${message}`);

const FICHE = PLAN['fiches/atelier.yaml']!;

describe('an unknown identifier', () => {
  it.each([
    ['mairi', ' : vouliez-vous `mairie` ?'],
    ['xyz', ''],
  ])('`%s` is said to be%s', (id, question) => {
    expect(said({ 'fiches/atelier.yaml': `${FICHE}pilotes:\n  - partenaire: ${id}\n` })).toEqual([
      `PST201 plan/fiches/atelier.yaml#/pilotes/0/partenaire Partenaire \`${id}\` inconnu${question}`,
    ]);
  });

  it('is looked for among the names, acronyms and aliases of bodies too', () => {
    const partenaires = `${PLAN['partenaires.yaml']!}espace-parisien:\n  nom: Espace des solidarités\n  sigle: EPS\n  type: ville\n`;
    const files = { 'partenaires.yaml': partenaires, 'fiches/atelier.yaml': `${FICHE}pilotes:\n  - partenaire: eps\n` };
    expect(said(files)).toEqual([
      'PST201 plan/fiches/atelier.yaml#/pilotes/0/partenaire Partenaire `eps` inconnu : vouliez-vous `espace-parisien` ?',
    ]);
  });

  it('that is used at several places is one finding, which shows them', () => {
    const files = {
      'fiches/atelier.yaml': `${FICHE}description: Avec {{partenaire:mairi}}.\npilotes:\n  - partenaire: mairi\n`,
      'fiches/sorties.yaml': `${PLAN['fiches/sorties.yaml']!}partenaires:\n  - partenaire: mairi\n`,
      'textes/preambule.md': 'Avec {{partenaire:mairi}}.\n',
    };
    const [finding, ...others] = faults(files);
    expect(others).toEqual([]);
    expect(finding?.message).toBe('Partenaire `mairi` inconnu, cité à 4 endroits : vouliez-vous `mairie` ?');
    expect(finding?.pointer).toBe('/pilotes/0/partenaire');
    expect(finding?.related?.map(({ file, pointer }) => `${file}#${pointer}`)).toEqual([
      'plan/fiches/sorties.yaml#/partenaires/0/partenaire',
      'plan/fiches/atelier.yaml#/description',
      'plan/textes/preambule.md#',
    ]);
  });

  it('is another one in each fiche, where it only means something there', () => {
    const calendrier = 'calendrier:\n  - id: bilan\n    libelle: Bilan\n    depend_de: [debut]\n';
    const files = {
      'fiches/atelier.yaml': `${FICHE}${calendrier}`,
      'fiches/sorties.yaml': `${PLAN['fiches/sorties.yaml']!}${calendrier}`,
    };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST201', 'PST201']);
  });

  it('proves nothing while the file that may describe it cannot be read', () => {
    const fiche = `${FICHE}pilotes:\n  - partenaire: dasco\nterritoires:\n  - ville-exemple\n`;
    expect(said({ 'fiches/atelier.yaml': fiche, 'partenaires.yaml': 'a: [\n' })).toHaveLength(1);
    expect(faults({ 'fiches/atelier.yaml': fiche })).toHaveLength(1);
  });

  it('is known when only its description is wrong', () => {
    const partenaires = `${PLAN['partenaires.yaml']!}dasco:\n  nom: Affaires scolaires\n`;
    const files = {
      'partenaires.yaml': partenaires,
      'fiches/atelier.yaml': `${FICHE}pilotes:\n  - partenaire: dasco\n`,
    };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST102']);
  });
});

describe('a citation in a text', () => {
  const text = (words: string) => ({ 'textes/preambule.md': `---\ntitre: Préambule\n---\n${words}\n` });

  it.each([
    '{{fiche:atelier}}',
    '{{partenaire:departement}}',
    '{{chiffre:population}}',
    '{ {fiche:x} }',
    '{{',
    'a }} b',
  ])('%s is not spoken of', (words) => {
    expect(said(text(words))).toEqual([]);
  });

  it.each([
    ['{{fiche:ateliers}}', 'sans objet : vouliez-vous `{{fiche:atelier}}` ?'],
    ['{{partenaire:Caf}}', 'sans objet : vouliez-vous `{{partenaire:caf}}` ?'],
    ['{{chiffre:x}}', 'sans objet'],
    ['{{chiffre:tableau.a.b}}', 'sans objet'],
    ['{{partenaires:caf}}', 'incompréhensible : vouliez-vous `{{partenaire:caf}}` ?'],
    ['{{ fiche:atelier }}', 'incompréhensible : vouliez-vous `{{fiche:atelier}}` ?'],
    ['{{fiche: atelier}}', 'sans objet : vouliez-vous `{{fiche:atelier}}` ?'],
    ['{{population}}', 'incompréhensible'],
    ['{{}}', 'incompréhensible'],
  ])('%s is %s', (citation, message) => {
    expect(faults(text(`Voir ${citation}.`)).map((found) => `${found.code} ${found.message}`)).toEqual([
      `PST204 Renvoi \`${citation}\` ${message}`,
    ]);
  });

  it('is underlined alone, in Markdown and in YAML', () => {
    const words = `${FICHE}description: |\n  Une ligne.\n  Voir {{fiche:nulle-part}}, et la suite.\n`;
    const [yaml] = faults({ 'fiches/atelier.yaml': words });
    expect(words.slice(yaml?.range?.start, yaml?.range?.end)).toBe('{{fiche:nulle-part}}');
    const [markdown] = faults(text('Voir {{fiche:nulle-part}}.'));
    const content = text('Voir {{fiche:nulle-part}}.')['textes/preambule.md'];
    expect(content.slice(markdown?.range?.start, markdown?.range?.end)).toBe('{{fiche:nulle-part}}');
  });
});

describe('identifiers and numbers used twice', () => {
  const lists: readonly (readonly [string, string, string])[] = [
    [
      'fiches/atelier.yaml',
      `${FICHE}calendrier:\n  - { id: a, libelle: A }\n  - { id: a, libelle: B }\n`,
      '/calendrier/1/id',
    ],
    ['fiches/atelier.yaml', `${FICHE}moyens:\n  - { id: a, libelle: A }\n  - { id: a, libelle: B }\n`, '/moyens/1/id'],
    [
      'fiches/atelier.yaml',
      `${FICHE}objectifs:\n  - { id: a, texte: A, objectifs: [{ id: a, texte: B }] }\n`,
      '/objectifs/0/objectifs/0/id',
    ],
    [
      'fiches/atelier.yaml',
      `${FICHE}indicateurs:\n  - { id: a, libelle: A, nature: nombre, cibles: [{ id: c, min: 1 }, { id: c, min: 2 }] }\n`,
      '/indicateurs/0/cibles/1/id',
    ],
    [
      'fiches/atelier.yaml',
      `${FICHE}sous_actions:\n  - { id: a, nom: A, budget: [{ id: l, libelle: L, poste: autre }, { id: l, libelle: M, poste: autre }] }\n`,
      '/sous_actions/0/budget/1/id',
    ],
    ['pst.yaml', `${PLAN['pst.yaml']!}publics: [{ id: a, libelle: A }, { id: a, libelle: B }]\n`, '/publics/1/id'],
    ['chiffres.yaml', `${PLAN['chiffres.yaml']!}themes: [{ id: a, titre: A }, { id: a, titre: B }]\n`, '/themes/1/id'],
    [
      'chiffres.yaml',
      `${PLAN['chiffres.yaml']!}tableaux:\n${['A', 'B'].map((titre) => `  - { id: t, titre: ${titre}, colonnes: [{ id: c, libelle: C }], lignes: [{ territoire: ville-exemple, valeurs: { c: 1 } }] }\n`).join('')}`,
      '/tableaux/1/id',
    ],
    [
      'axes/parentalite.yaml',
      `${PLAN['axes/parentalite.yaml']!}besoins: [{ id: a, titre: A }, { id: a, titre: B }]\n`,
      '/besoins/1/id',
    ],
  ];

  it.each(lists)('%s: %s', (path, content, pointer) => {
    expect(faults({ [path]: content }).map(({ code, file, pointer: at }) => `${code} ${file}#${at}`)).toEqual([
      `PST202 ${pathOf(path)}#${pointer}`,
    ]);
  });

  it('may be the same in two lists', () => {
    const fiche = `${FICHE}calendrier: [{ id: a, libelle: A }]\nmoyens: [{ id: a, libelle: A }]\nsous_actions: [{ id: a, nom: A, calendrier: [{ id: a, libelle: A }] }]\n`;
    expect(said({ 'fiches/atelier.yaml': fiche })).toEqual([]);
  });

  it('are the numbers of axes under the same parent, and of fiches in the same axe', () => {
    const axe = (id: string, numero: number, more = '') => `id: ${id}\nnumero: ${String(numero)}\ntitre: T\n${more}`;
    expect(said({ 'axes/a.yaml': axe('a', 1) })).toEqual([
      'PST203 plan/axes/parentalite.yaml#/numero Le numéro 1 est déjà celui d’un autre axe',
    ]);
    const nested = {
      'axes/a.yaml': axe('a', 2),
      'axes/b.yaml': axe('b', 1, 'parent: a\n'),
      'axes/c.yaml': axe('c', 1, 'parent: parentalite\n'),
    };
    expect(said(nested)).toEqual([]);
    expect(said({ ...nested, 'fiches/x.yaml': 'id: x\naxe: a\nnumero: 1\nnom: X\n' })).toEqual([]);
  });
});

describe('circles', () => {
  const link = (id: string, numero: number, to: string) =>
    `id: ${id}\naxe: parentalite\nnumero: ${String(numero)}\nnom: N\nliens: [{ fiche: ${to}, type: depend_de }]\n`;

  it.each<[string, Files, string]>([
    [
      'fiches',
      { 'fiches/atelier.yaml': link('atelier', 1, 'c'), 'fiches/c.yaml': link('c', 3, 'atelier') },
      'Ces fiches dépendent les unes des autres en cercle : `atelier` → `c` → `atelier`',
    ],
    [
      'a fiche and itself',
      { 'fiches/atelier.yaml': link('atelier', 1, 'atelier') },
      'Ces fiches dépendent les unes des autres en cercle : `atelier` → `atelier`',
    ],
    [
      'steps',
      {
        'fiches/atelier.yaml': `${FICHE}calendrier: [{ id: a, libelle: A, depend_de: [b] }, { id: b, libelle: B, depend_de: [a] }]\n`,
      },
      'Ces étapes dépendent les unes des autres en cercle : `a` → `b` → `a`',
    ],
    [
      'steps of a sub-action',
      {
        'fiches/atelier.yaml': `${FICHE}sous_actions: [{ id: s, nom: S, calendrier: [{ id: a, libelle: A, depend_de: [a] }] }]\n`,
      },
      'Ces étapes dépendent les unes des autres en cercle : `a` → `a`',
    ],
    [
      'axes',
      {
        'axes/parentalite.yaml': `${PLAN['axes/parentalite.yaml']!}parent: b\n`,
        'axes/b.yaml': 'id: b\nnumero: 2\ntitre: B\nparent: parentalite\n',
      },
      'Ces axes se contiennent en cercle : `b` → `parentalite` → `b`',
    ],
    [
      'territories',
      {
        'territoires.yaml':
          'ville-exemple: { nom: V, type: commune, parent: b }\nb: { nom: B, type: quartier, parent: ville-exemple }\n',
      },
      'Ces territoires se contiennent en cercle : `ville-exemple` → `b` → `ville-exemple`',
    ],
    [
      'bodies',
      { 'partenaires.yaml': 'caf: { nom: C, type: caf, rattachement: caf }\nmairie: { nom: M, type: mairie }\n' },
      'Ces organismes sont rattachés en cercle : `caf` → `caf`',
    ],
  ])('of %s are one finding', (_what, files, message) => {
    expect(faults(files).map((found) => [found.code, found.message])).toEqual([['PST205', message]]);
  });

  it('are not where a complement goes both ways', () => {
    const both = {
      'fiches/atelier.yaml': link('atelier', 1, 'c'),
      'fiches/c.yaml': link('c', 3, 'atelier').replace('depend_de', 'complete'),
    };
    expect(said(both)).toEqual([]);
  });

  it('are not in a graph whose arrows all go forward, however long its chains', () => {
    const arrows = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).filter(([a, b]) => a < b));
    fc.assert(
      fc.property(arrows, (pairs) => {
        const graph = new Map<string, string[]>();
        for (const [a, b] of pairs) graph.set(String(a), [...(graph.get(String(a)) ?? []), String(b)]);
        expect(cyclesIn(graph)).toEqual([]);
      }),
    );
    const chain = new Map(Array.from({ length: 50_000 }, (_, i) => [String(i), [String(i + 1)]]));
    expect(cyclesIn(chain)).toEqual([]);
    expect(cyclesIn(new Map([...chain, ['50000', ['0']]]))).toHaveLength(1);
  });

  it('are followed by their arrows', () => {
    const arrows = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { minLength: 1 });
    fc.assert(
      fc.property(arrows, (pairs) => {
        const graph = new Map<string, string[]>();
        for (const [a, b] of pairs) graph.set(String(a), [...(graph.get(String(a)) ?? []), String(b)]);
        for (const cycle of cyclesIn(graph)) {
          for (const [i, node] of cycle.entries()) expect(graph.get(node)).toContain(cycle[(i + 1) % cycle.length]);
        }
      }),
    );
  });
});

describe('the level of an axe', () => {
  it('is not spoken of in a circle', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id, i, all) => [
        `axes/${id}.yaml`,
        `id: ${id}\nnumero: ${String(i + 2)}\ntitre: T\nparent: ${all[(i + 1) % 4] ?? ''}\n`,
      ]),
    );
    expect(faults(files).map(({ code }) => code)).toEqual(['PST205']);
  });

  const axe = (id: string, numero: number, more: string) => `id: ${id}\nnumero: ${String(numero)}\ntitre: T\n${more}`;

  it('is three at most: only the first beyond is said', () => {
    const files = {
      'axes/b.yaml': axe('b', 1, 'parent: parentalite\n'),
      'axes/c.yaml': axe('c', 1, 'parent: b\n'),
      'axes/d.yaml': axe('d', 1, 'parent: c\n'),
      'axes/e.yaml': axe('e', 1, 'parent: d\n'),
    };
    expect(said(files)).toEqual([
      'PST206 plan/axes/d.yaml#/parent L’axe serait au niveau 4, et les axes n’en ont que 3',
    ]);
  });

  it('may leave one out', () => {
    expect(said({ 'axes/b.yaml': axe('b', 1, 'parent: parentalite\nniveau: 3\n') })).toEqual([]);
  });

  it('counts from where a level was left out', () => {
    const files = {
      'axes/b.yaml': axe('b', 1, 'parent: parentalite\nniveau: 3\n'),
      'axes/c.yaml': axe('c', 1, 'parent: b\n'),
    };
    expect(faults(files).map(({ code, file }) => `${code} ${file}`)).toEqual(['PST206 plan/axes/c.yaml']);
  });
});

describe('names of files', () => {
  it.each<[Files, string]>([
    [{ 'axes/parentalite.yaml': 'id: autre\nnumero: 1\ntitre: T\n' }, 'PST023 plan/axes/parentalite.yaml#/id'],
    [{ 'copils/mars.yaml': 'id: avril\ndate: 2023-04-01\nstatut: tenu\n' }, 'PST023 plan/copils/mars.yaml#/id'],
    [{ 'suivi/2023/sorties.yaml': 'fiche: atelier\nannee: 2023\n' }, 'PST024 plan/suivi/2023/sorties.yaml#/fiche'],
    [{ 'suivi/2023/atelie.yaml': 'fiche: atelie\nannee: 2023\n' }, 'PST201 plan/suivi/2023/atelie.yaml#/fiche'],
    [
      { 'suivi/archives/atelier.yaml': 'fiche: atelier\nannee: 2023\n' },
      'PST024 plan/suivi/archives/atelier.yaml#/annee',
    ],
  ])('%j is %s', (files, expected) => {
    expect(faults(files).map(({ code, file, pointer }) => `${code} ${file}#${pointer}`)).toEqual([expected]);
  });

  it('that differ from the identifier leave both usable', () => {
    const files = {
      'fiches/atelier.yaml': FICHE.replace('id: atelier', 'id: ateliers'),
      'textes/preambule.md': 'Voir {{fiche:atelier}} et {{fiche:ateliers}}.\n',
    };
    expect(faults(files).map(({ code }) => code)).toEqual(['PST023']);
  });
});
