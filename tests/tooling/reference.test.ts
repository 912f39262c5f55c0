import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/model/plan-files.ts';
import { reference } from '../../tools/generate-reference.mjs';
import type { Node } from '../../tools/reference-forms.mjs';

const COMMON: Node = {
  title: 'Définitions communes',
  $defs: {
    slug: {
      title: 'Identifiant',
      description: "Un nom d'un seul mot.",
      type: 'string',
      maxLength: 80,
      examples: ['velo'],
    },
    statut: { title: 'Statut', description: 'Où en est l’accord.', enum: ['confirme', 'a_negocier'] },
    ligne: {
      title: 'Ligne',
      description: 'Une dépense.',
      type: 'object',
      required: ['id'],
      properties: {
        id: { $ref: '#/$defs/slug', description: 'L’identifiant de la ligne.' },
        montant: { title: 'Montant', description: 'En euros.', type: ['number', 'null'], minimum: 0, examples: [12.5] },
        statut: { $ref: '#/$defs/statut', title: 'Accord' },
      },
      dependentRequired: { statut: ['montant'] },
      examples: [{ id: 'velo', montant: 300 }],
    },
  },
};

describe('reference', () => {
  it('gives each key a row: its meaning, its form, whether it is required, an example', () => {
    expect(
      page({
        numero: { title: 'Numéro', description: 'Un rang.', type: 'integer', minimum: 1, maximum: 99, examples: [2] },
      }),
    ).toContain('| `numero` | **Numéro.** Un rang. | nombre entier, de 1 à 99 | oui | `2` |');
  });

  it.each<[string, Node, string]>([
    ['a shared form', { $ref: 'commun.schema.json#/$defs/slug' }, '[identifiant](#commun-slug)'],
    [
      'the values of a shared list',
      { $ref: 'commun.schema.json#/$defs/statut' },
      'une valeur parmi `confirme`, `a_negocier`',
    ],
    ['a shared object', { $ref: 'commun.schema.json#/$defs/ligne' }, '[Ligne](#commun-ligne)'],
    ['a flag', { const: true }, '`true`, ou la clé est absente'],
    ['the usual value', { enum: ['EUR', 'ETP'], default: 'EUR' }, 'une valeur parmi `EUR`, `ETP` ; par défaut `EUR`'],
    ['a large bound', { type: 'number', exclusiveMinimum: 0, maximum: 100000 }, 'nombre, plus de 0, 100 000 au plus'],
    [
      'a list',
      { type: 'array', uniqueItems: true, items: { $ref: 'commun.schema.json#/$defs/slug' } },
      'liste ; chaque élément : [identifiant](#commun-slug), sans répétition',
    ],
    [
      'a map',
      { type: 'object', propertyNames: { title: 'Sigle' }, additionalProperties: { type: 'number' } },
      'chaque clé : sigle ; sa valeur : nombre',
    ],
  ])('words %s', (_case, node, words) => {
    const text = page({ cle: { title: 'Clé', description: 'Sens.', ...node } }).replaceAll('\u00a0', ' ');
    expect(text).toContain(`| ${words} | oui |`);
  });

  it('applies French typography to words and not to code', () => {
    const text = page({ cle: { title: 'Clé', description: "L'une : « oui ».", const: "l'une : 'x'" } });
    expect(text).toContain('L’une\u00a0: «\u00a0oui\u00a0».');
    expect(text).toContain("`\"l'une : 'x'\"`");
  });

  it('prefers the words written beside a reference', () => {
    expect(page({ cle: { $ref: 'commun.schema.json#/$defs/slug', title: 'Axe', description: "L'axe." } })).toContain(
      '| `cle` | **Axe.** L’axe. | [identifiant]',
    );
  });

  it('gives an object written inside another its own section, and leads to it', () => {
    const inside: Node = { title: 'Météo', description: 'Le temps.', type: 'object', properties: {}, minProperties: 1 };
    const text = page({ meteo: inside, jours: { title: 'Jours', description: 'Sept.', type: 'array', items: inside } });
    expect(text).toContain('[Météo](#fiche-meteo)');
    expect(text).toContain('<a id="fiche-meteo"></a>\n\n### Météo\n\nLe temps.');
    expect(text).toContain('<a id="fiche-jours-element"></a>');
    expect(text).toContain('Il faut au moins une clé.');
  });

  it('says what a key needs, and shows a written example', () => {
    const text = page({});
    expect(text).toContain('`statut` demande aussi `montant`.');
    expect(text).toContain('```yaml\nid: velo\nmontant: 300\n```');
  });

  it('says of each kind of file where the plan is read from', () => {
    const written = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8');
    const sections = [...written.matchAll(/<a id="fichier-(\w+)"><\/a>\n\n.*\n\nFichier\u00a0: (`.*`)\./gu)];
    const places = sections.flatMap(([, kind, paths = '']) =>
      [...paths.matchAll(/`(?:\.\.\/)?([^`]+)`/gu)].map(([, path = '']) => ({ kind, path })),
    );
    expect(sections).toHaveLength(13);
    expect(places.filter(({ kind, path }) => roleOf(path)?.kind !== kind)).toEqual([]);
  });

  it('refuses a schema whose file it cannot name, and a reference that leads nowhere', () => {
    expect(() => reference(new Map([['gazette', { title: 'Gazette' }]]))).toThrow('where gazette.yaml lives');
    expect(() => page({ cle: { $ref: '#/$defs/absent' } })).toThrow('leads nowhere');
  });
});

/** The reference of a model that has one fiche, of which every key is required. */
function page(properties: Record<string, Node>): string {
  const fiche: Node = {
    title: 'Fiche',
    description: 'Une action.',
    type: 'object',
    required: Object.keys(properties),
    properties,
  };
  return reference(
    new Map([
      ['fiche', fiche],
      ['commun', COMMON],
    ]),
  );
}
