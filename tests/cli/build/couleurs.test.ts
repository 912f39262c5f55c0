import { describe, expect, test } from 'vitest';
import { couleursOf } from '../../../src/cli/build/couleurs.ts';

const AXES = ['parentalite', 'jeunesse'];
const read = (text: string) =>
  couleursOf({ path: 'plan/modele/couleurs.yaml', bytes: new TextEncoder().encode(text) }, AXES);

async function refusal(text: string): Promise<string> {
  try {
    await read(text);
    return 'accepted';
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'CouleursFailure' ? message.replaceAll('\u00A0', ' ') : `not a failure: ${message}`;
  }
}

describe('modele/couleurs.yaml', () => {
  test('gives the accent and the colours of axes', async () => {
    const couleurs = await read(
      "accent:\n  clair: '#1b5e4b'\naxes:\n  jeunesse:\n    clair: '#8a1c4a'\n    sombre: '#f2a6c8'\n",
    );
    expect(couleurs.accent).toEqual({ clair: '#1b5e4b' });
    expect([...couleurs.axes]).toEqual([['jeunesse', { clair: '#8a1c4a', sombre: '#f2a6c8' }]]);
  });

  test('names each colour that does not read, how far from it, and the nearest that does', async () => {
    const said = await refusal(
      "accent:\n  clair: '#ff8800'\n  sombre: '#8a1c4a'\naxes:\n  jeunesse:\n    clair: '#767676'\n    sombre: '#ffffff'\n",
    );
    expect(said).toMatch(
      /ligne 2, colonne 10 : #ff8800 se lit mal sur fond clair, avec un contraste de 2,1 au lieu de 4,5 au moins\. La plus proche qui convient : '#[0-9a-f]{6}'\./u,
    );
    expect(said).toMatch(/ligne 3, colonne 11 : #8a1c4a se lit mal sur fond foncé/u);
    // 4.54 on white, 4.12 on the background of the cover.
    expect(said).toMatch(/ligne 6, colonne 12 : #767676 se lit mal sur fond clair, avec un contraste de 4,1/u);
    expect(said.split('\n')).toHaveLength(4);
  });

  test('is accepted with the colours that were proposed', async () => {
    const said = await refusal("accent:\n  clair: '#ffee00'\n  sombre: '#000000'\n");
    const [clair, sombre] = [...said.matchAll(/convient : '(#[0-9a-f]{6})'/gu)].map(([, colour]) => colour);
    expect(await refusal(`accent:\n  clair: '${clair ?? ''}'\n  sombre: '${sombre ?? ''}'\n`)).toBe('accepted');
  });

  test.each([
    ['a colour without quotes', 'accent:\n  clair: #1b5e4b\n', 'Écrivez la couleur entre apostrophes'],
    ['a misspelt key', "acent:\n  clair: '#1b5e4b'\n", 'accent'],
    ['a key that is missing', "accent:\n  sombre: '#ffffff'\n", 'clair'],
    ['a colour by its name', 'accent:\n  clair: rouge\n', 'ligne 2, colonne 10'],
    [
      'an axe that is none',
      "axes:\n  jeuness:\n    clair: '#8a1c4a'\n",
      'n’a pas d’axe « jeuness ». Vouliez-vous « jeunesse » ?',
    ],
    ['broken YAML', 'accent: [', 'ligne 1'],
    ['nothing', '', 'ligne 1'],
    ['an alias', "a: &a\n  clair: '#1b5e4b'\naccent: *a\n", 'ligne 1'],
    ['a style', "accent:\n  clair: '#fff;}body{display:none}'\n", 'ligne 2'],
  ])('is refused for %s, with its place', async (_, text, why) => {
    const said = await refusal(text);
    expect(said).toContain(why);
    expect(said).toMatch(/^« plan\/modele\/couleurs\.yaml », ligne \d+, colonne \d+ : /u);
  });
});
