import { describe, expect, it } from 'vitest';
import { page } from '../../src/report/pretty/page.ts';

const MARKDOWN = `# PST201 : référence inconnue

<!-- une note -->
Un **identifiant** qui n’existe pas, écrit dans \`partenaires.yaml\` ou ailleurs : la page
imprimée n’aurait pas de [nom](../noms.md) à montrer.

## Que faire ?
- corriger l’identifiant, si c’est une faute de frappe, ce que la commande sait en général deviner ;
- sinon, l’ajouter
  au fichier.

1. un
2. deux

\`\`\`yaml fiches/jardin.yaml
pilotes:

  - partenaire: esperm # faute
\`\`\`

| a | b |
| - | - |
`;

describe('a page of the documentation', () => {
  it('is readable in a terminal', () => {
    expect(page(MARKDOWN, { color: false })).toMatchInlineSnapshot(`
      "PST201 : référence inconnue

      Un identifiant qui n’existe pas, écrit dans \`partenaires.yaml\` ou ailleurs :
      la page imprimée n’aurait pas de nom à montrer.

      Que faire ?

      - corriger l’identifiant, si c’est une faute de frappe, ce que la commande sait
        en général deviner ;
      - sinon, l’ajouter au fichier.

      1. un
      2. deux

        fiches/jardin.yaml
          pilotes:

            - partenaire: esperm # faute

      | a | b |
      | - | - |
      "
    `);
  });

  it('is the same in colours, but for the colours', () => {
    const coloured = page(MARKDOWN, { color: true });
    expect(coloured).toContain('\u001B[1midentifiant\u001B[22m');
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(page(MARKDOWN, { color: false }));
  });

  it('lets no text command the terminal', () => {
    expect(page('# a\u001B[2J\n\nb\u202E\n\n```\n\u009B\n```\n\n| \u0007 |\n', { color: false })).toBe(
      'a\\u{1b}[2J\n\nb\\u{202e}\n\n    \\u{9b}\n\n| \\u{7} |\n',
    );
  });
});
