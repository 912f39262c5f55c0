import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { PlanComparison } from '../../../src/report/comparison/comparison.ts';
import { markdownComparison } from '../../../src/report/comparison/markdown.ts';
import { change, comparison, plan, section, view } from './comparisons.ts';

const md = (...plans: readonly PlanComparison[]): string =>
  markdownComparison(comparison(...plans)).replaceAll('\u00A0', ' ');
const CORPUS = new URL('../../../../shared/corpora/naughty-strings.json', import.meta.url);

function naughty(): readonly string[] {
  try {
    return JSON.parse(readFileSync(CORPUS, 'utf8')) as readonly string[];
  } catch {
    return [];
  }
}

describe('a comparison as the comment of a pull request', () => {
  it('begins with the mark by which a recipe finds it again', () => {
    expect(md().split('\n')[0]).toBe('<!-- pst-diff -->');
    expect(md()).toContain('Aucune différence dans les plans.');
  });

  it('shows consequences first, and folds the details', () => {
    const totaux = [{ libelle: 'Plan', avant: '12 400 €', apres: '12 900 €', effet: '+500 €' }];
    const sections = [
      section({
        changements: [
          change({ effet: '+500 € sur 2023-2027' }),
          change({ nature: 'ajout', ou: 'Pilotes · CAF', avant: undefined, apres: 'chef de file' }),
          change({
            ou: 'Enjeu',
            mots: [
              { cote: 'both', texte: 'Ouvrir ' },
              { cote: 'before', texte: 'en mars' },
              { cote: 'after', texte: 'en avril' },
            ],
          }),
        ],
      }),
    ];
    expect(md(plan(view({ totaux, sections })))).toBe(`<!-- pst-diff -->

### Projet social

**1 fiche modifiée.**

| Budget | Avant | Après | Écart |
| --- | --: | --: | --: |
| Plan | 12 400 € | 12 900 € | +500 € |

<details><summary><b>A2-FA2 · Troc ton temps</b> — 3 changements</summary>

- ~ **Budget · Goûters** : <del>300 €, par an</del> → <ins>400 €, par an</ins> — _+500 € sur 2023-2027_
- \\+ **Pilotes · CAF** : chef de file
- ~ **Enjeu** : Ouvrir <del>en mars</del><ins>en avril</ins>
- Fichier : plan/fiches/troc-ton-temps.yaml

</details>

_main (1a2b3c4) → dossier de travail_
`);
  });

  const hostile = [
    '</details><script>alert(1)</script>',
    '@equipe #12 https://exemple.invalid [x](javascript:alert(1)) ![](http://a.invalid)',
    '| a | b |\n\n# Titre\n- [ ] tâche',
    '`code` ~~barré~~ **gras** _x_ $x$ \\',
    '<!-- pst-diff -->',
    ...naughty(),
  ];

  it.each(hostile.map((text, index) => [index, text] as const))('shows a text as it is written (%i)', (_, text) => {
    const shown = view({
      titre: text,
      sections: [
        section({
          titre: text,
          fichier: text,
          notes: [text],
          changements: [change({ ou: text, avant: text, apres: text, effet: text })],
        }),
      ],
    });
    const result = md(plan(shown));
    const html = new MarkdownIt({ html: true, linkify: false }).render(result);
    const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9-]*)/giu)].map(([, name = '']) => name.toLowerCase());
    const own = ['b', 'del', 'details', 'em', 'h3', 'ins', 'li', 'p', 'strong', 'summary', 'ul', '!--'];
    expect(tags.filter((name) => !own.includes(name))).toEqual([]);
    expect(result.match(/<!--/gu)).toHaveLength(1);
    expect(result).not.toMatch(/[@#$`](?=\w)(?<!&#)/u);
  });

  it('fits in one comment, and says what is left out', () => {
    const sections = Array.from({ length: 2000 }, () => section());
    const text = md(plan(view({ sections })));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/_\d+ autres passages? à lire avec « pst diff »/u);
  });
});
