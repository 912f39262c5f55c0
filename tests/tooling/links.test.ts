import { describe, expect, it } from 'vitest';
import { brokenLinks } from '../../tools/links.mjs';

const FILES = ['README.md', 'docs/guide.md', 'docs/image.png', 'docs/rules/PST101.md', 'docs/a b.md'];

describe('brokenLinks', () => {
  it.each([
    ['a page', '[x](docs/guide.md)'],
    ['a folder', '[x](docs/rules/) and [y](docs)'],
    ['a name with a space', '[x](docs/a%20b.md)'],
    ['the page itself', '# Deux mots\n\n[x](#deux-mots)'],
    ['a heading of another page', '[x](docs/guide.md#écrire-une-fiche-le-budget)'],
    ['the second heading of that name', '[x](docs/guide.md#étape-1)'],
    ['an anchor in HTML', '<a id="ici"></a>\n\n[x](#ici)'],
    ['the network, which is not tried', '[x](https://example.org/nowhere) [y](mailto:a@example.org)'],
    ['what only looks like a link', '`[x](nowhere.md)`\n\n```\n[x](nowhere.md)\n```'],
  ])('accepts a link to %s', (_case, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['a missing page', '[x](docs/missing.md)', 'docs/missing.md: no such file in the repository'],
    ['a missing picture', '![x](docs/missing.png)', 'docs/missing.png: no such file in the repository'],
    ['a missing heading', '[x](#nowhere)', '#nowhere: README.md has no such heading'],
    ['a heading missing elsewhere', '[x](docs/guide.md#no)', 'docs/guide.md#no: docs/guide.md has no such heading'],
    ['a reference', '[x][ref]\n\n[ref]: docs/missing.md', 'docs/missing.md: no such file in the repository'],
    ['HTML', '<img src="docs/missing.png">', 'docs/missing.png: no such file in the repository'],
    ['what is outside', '[x](../shared/x.md)', '../shared/x.md: no such file in the repository'],
    ['another case', '[x](docs/Guide.md)', 'docs/Guide.md: no such file in the repository'],
  ])('finds %s', (_case, text, problem) => {
    expect(check(text)).toEqual([`README.md:1 ${problem}`]);
  });

  it('resolves links from the folder of their page, and says their line', () => {
    const pages = new Map([['docs/rules/PST101.md', '# PST101\n\nSee [the guide](../guide.md) and [this](guide.md).']]);
    expect(brokenLinks(pages, new Set(FILES))).toEqual([
      'docs/rules/PST101.md:3 guide.md: no such file in the repository',
    ]);
  });
});

function check(readme: string): readonly string[] {
  const guide = '# Écrire une fiche\u00a0: le `budget`\n\n## Étape\n\n## Étape\n';
  const pages = new Map([
    ['README.md', readme],
    ['docs/guide.md', guide],
  ]);
  return brokenLinks(pages, new Set(FILES));
}
