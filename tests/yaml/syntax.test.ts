import { expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/index.ts';
import { bytes, read } from './findings.ts';

// What people who write French write: one mistake each, the place it must show, the words it must say.
const MISTAKES: readonly (readonly [yaml: string, place: string, message: string, help: string])[] = [
  ['nom: Atelier : les mots\nb: 1\n', '1:6 Atelier : les mots', 'Deux-points à l’intérieur', 'guillemets'],
  ['nom: suite :\n- b\n', '1:6 suite :', 'Deux-points à l’intérieur', 'guillemets'],
  ["nom: 'L'enfant'\nb: 1\n", "1:9 enfant'", 'apostrophe', 'Doublez'],
  ['a: "Mot" suite\n', '1:10 suite', 'guillemet qui précède', 'apostrophes'],
  ['x: 1\na: "abc\nb: 1\n', '2:4 "abc', 'jamais fermé', 'Ajoutez-le'],
  ["x: 1\na: 'abc\nb: 1\n", "2:4 'abc", 'jamais fermé', 'Ajoutez-le'],
  ['a: "', '1:4 "', 'jamais fermé', 'Ajoutez-le'],
  ['"a: 1\n', '1:1 "a: 1', 'jamais fermé', 'Ajoutez-le'],
  ['id: x\nnom:Valeur\nb: 1\n', '2:1 nom:Valeur', 'espace après le deux-points', 'clé: valeur'],
  ['id: x\nnom:Valeur\n', '2:1 nom:Valeur', 'espace après le deux-points', 'clé: valeur'],
  ['nom\nb: 1\n', '1:1 nom', 'ni « clé: valeur »', 'Ajoutez « : »'],
  ['a: une phrase\nqui continue\nb: 1\n', '2:1 qui continue', 'ni « clé: valeur »', 'en retrait'],
  ['l:\n  - a\n  -b\nc: 1\n', '3:3 -b', 'espace après le tiret', '« - valeur »'],
  ['a: @moi\n', '1:4 @moi', 'commencer par ce signe', 'guillemets'],
  ['a: `x`\n', '1:4 `x`', 'commencer par ce signe', 'guillemets'],
  ['a: % x\n', '1:4 %', 'commencer par ce signe', 'guillemets'],
  ['a: ? b\n', '1:4 ? b', '« ? »', 'guillemets'],
  ['a:\n   b: 1\n  c: 2\n', '3:3 c: 2', 'Retrait', 'Alignez'],
  ['a:\n  - x\n  b: 1\n', '3:3 b: 1', 'Retrait', 'Alignez'],
  ['a: 1\n  b: 2\n', '2:3 b: 2', 'en retrait', 'Alignez-la'],
  ['a: b\n c: d\n', '2:2 c: d', 'en retrait', 'Alignez-la'],
  ['a: x\n- b\n', '2:1 - b', 'Élément de liste', 'tiret'],
  ['a:\n  b: 1\n  - x\n', '3:3 - x', 'Élément de liste', 'tiret'],
  ['a: - b\n', '1:4 -', 'ligne de sa clé', 'Passez à la ligne'],
  ['x: 1\na: [1, 2\nb: 3\n', '2:4 [1, 2', 'jamais fermé', '« ] »'],
  ['a: {b: 1\n', '1:4 {b: 1', 'jamais fermé', '« ] »'],
  ['[a, b\n', '1:1 [a, b', 'jamais fermé', '« ] »'],
  ['a: [1, 2]]\n', '1:10 ]', 'de trop', 'Supprimez-la'],
  ['a: [lien](url)\n', '1:10 (url)', 'Du texte suit', 'guillemets'],
  ['a: ["x" "y"]\n', '1:9 "y"]', 'virgule', 'Séparez'],
  ['a: [x,, y]\n', '1:7 ,', 'Virgule de trop', 'Supprimez-la'],
  ['a: {{fiche:x}} suite\n', '1:5 {fiche:x}} suite', '« {{ »', 'guillemets'],
  ['? [a]\n: b\n', '1:3 [a]', 'Une clé', 'un mot'],
  ['a: > citation\n', '1:6 citation', 'Du texte suit', 'Passez à la ligne'],
  ['a: |texte\n', '1:5 texte', 'Du texte suit', 'Passez à la ligne'],
  ['a: |\n    x\n  y\nb: 1\n', '3:3 y', 'Retrait', 'Alignez'],
  ['a: |\nx\n', '2:1 x', 'ni « clé: valeur »', 'en retrait'],
  ['a: |\n\n    \n  x\n', '4:3 x', 'pas assez en retrait', 'même retrait'],
  ['a: "x"#c\n', '1:7 #c', 'espace avant « # »', 'commentaire'],
  ['a: "C:\\Users"\n', '1:7 \\Users"', 'Barre oblique', 'apostrophes'],
  [`${'a'.repeat(1100)}: 1\n`, `1:1 ${'a'.repeat(1100)}`, 'trop longue', 'Une clé est un mot'],
  ['a: 1\n% b\n', '2:1 %', 'commencer par ce signe', 'guillemets'],
];

it.each(MISTAKES)('explains %j', (yaml, place, message, help) => {
  expect(read(yaml)).toEqual({ data: undefined, found: [`PST013 ${place}`] });
  const [problem] = readYaml(bytes(yaml)).problems;
  expect(problem?.message).toContain(message);
  expect(problem?.help).toContain(help);
});

it.each([
  ['a:\n\tb: 1\n', '2:1 \t'],
  ['a:\n  b: 1\n\tc: 2\n\td: 3\n', '3:1 \t'],
  ['l:\n\t- a\n\t- b\n', '2:1 \t'],
  ['a:\n  - b: 1\n  \tc: 2\n', '3:3 \t'],
  ['\ta: 1\n', '1:1 \t'],
  ['a: |\n\tx\n', '2:1 \t'],
  ['a: |\n  x\n\ty\nb: 1\n', '3:1 \t'],
  ['a: [\n\t\tx]\n', '2:1 \t\t'],
])('finds the tab in %j', (yaml, place) => {
  expect(read(yaml)).toEqual({ data: undefined, found: [`PST008 ${place}`] });
});

it('accepts tabs that indent nothing', () => {
  expect(read('a:\t1\nb: |\n  x\n  \ty\nc: d\te\n')).toEqual({ data: { a: 1, b: 'x\n\ty\n', c: 'd\te' }, found: [] });
});

it('reports the first of many mistakes only', () => {
  expect(read('a: "x" y\n'.repeat(5_000)).found).toEqual(['PST013 1:8 y']);
});
