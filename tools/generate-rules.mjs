import { readdir, readFile } from 'node:fs/promises';

const FOLDER = new URL('../docs/rules/', import.meta.url);

/** What the hundreds of the codes are about. @type {Readonly<Record<string, string>>} */
const FAMILIES = {
  PST0: 'Le fichier',
  PST1: 'La forme',
  PST2: 'Les références',
  PST3: 'Les dates',
  PST4: 'Le budget',
  PST5: 'Les indicateurs',
  PST6: 'La méthode',
  PST7: 'Le texte',
  PST8: 'La vie privée',
  PST9: 'Le suivi et les exceptions',
};

const HEAD = `# Ce que « pst validate » peut trouver

Chaque constat a un code, qui ne change jamais, et une page : ce que c’est, pourquoi, que faire, un exemple fautif et le même corrigé.
La commande \`pst explain PST201\` l’affiche dans le terminal. Cette liste est produite par \`node tools/generate.mjs\` à partir des pages ; les
tests vérifient que les pages disent la même chose que le programme.

- **erreur** : le document serait faux, ou ne pourrait pas être produit.
- **avertissement** : un lecteur serait trompé, ou une question reste ouverte.
- **information** : la méthode n’est pas suivie à la lettre ; rien n’est à faire.
`;

/**
 * The index of the pages of docs/rules.
 *
 * @returns {Promise<string>}
 */
export async function rulesIndex() {
  const names = (await readdir(FOLDER)).filter((name) => /^PST\d{3}\.md$/u.test(name)).sort();
  const pages = await Promise.all(names.map(async (name) => row(name, await readFile(new URL(name, FOLDER), 'utf8'))));
  const families = Object.entries(FAMILIES).map(([family, title]) => ({
    title: `${family}xx : ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    rows: pages.filter((page) => page.startsWith(`| [${family}`)),
  }));
  const tables = families
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ title, rows }) =>
        `## ${title}\n\n| code | gravité | ce que dit la règle |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
    );
  return [HEAD, ...tables].join('\n');
}

/**
 * @param {string} name
 * @param {string} text
 */
function row(name, text) {
  const [title = '', summary = '', severity = ''] = text.split('\n\n');
  const [code = ''] = title.replace('# ', '').split(' · ');
  return `| [${code}](${name}) | ${severity.replace(/^Gravité : (.*)\.$/u, '$1')} | ${summary.trim()} |`;
}
