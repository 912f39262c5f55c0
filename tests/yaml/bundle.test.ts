import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBundle, writeBundle } from '../../src/yaml/index.ts';

const TITLE = 'Essai';

/** Texts with what makes YAML hard: spaces at both ends, blank lines, signs that nobody sees. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\t',
        '\r',
        '#',
        ':',
        '- ',
        '"',
        'é',
        '\u2028',
        '\uFEFF',
        '\u0085',
        '\u007F',
        '😀',
        '---',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyBundle = fc.record({
  head: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,9}$/).filter((key) => key !== 'fichiers'),
    anyText,
    { noNullPrototype: true },
  ),
  files: fc.array(
    fc.oneof(
      fc.record({ path: anyText, sha256: fc.stringMatching(/^[0-9a-f]{8}$/), text: anyText }),
      fc.record({ path: anyText, sha256: fc.stringMatching(/^[0-9a-f]{8}$/), base64: fc.base64String() }),
    ),
    { minLength: 1 },
  ),
});

describe('a bundle of files', () => {
  it('is read as it was written, by us and by any reader of YAML', () => {
    fc.assert(
      fc.property(anyBundle, ({ head, files }) => {
        const text = writeBundle(TITLE, { head, files });
        expect(readBundle(TITLE, text)).toEqual({ head, files });
        const fichiers = files.map(({ path, sha256, ...content }) => {
          const said = 'text' in content ? { texte: content.text } : { base64: content.base64 };
          return { chemin: path, sha256, ...said };
        });
        expect(parse(text)).toEqual({ ...head, fichiers });
      }),
    );
  });

  it('shows each file as it is', () => {
    const text = 'id: a\nliste:\n  - « été »\n\n';
    expect(writeBundle(TITLE, { head: { plan: 'a' }, files: [{ path: 'a/pst.yaml', sha256: 'f', text }] })).toBe(
      '# Essai\nplan: "a"\nfichiers:\n  - chemin: "a/pst.yaml"\n    sha256: "f"\n    texte: |2+\n' +
        '      id: a\n      liste:\n        - « été »\n\n',
    );
  });

  it('is nothing else: any other text is refused, and nothing is thrown', () => {
    const whole = writeBundle(TITLE, { head: { plan: 'a' }, files: [{ path: 'a', sha256: 'f', text: 'é\n' }] });
    for (let length = 0; length < whole.length; length += 1) {
      const cut = readBundle(TITLE, whole.slice(0, length));
      const [first] = cut?.files ?? [];
      expect(first === undefined || ('text' in first && first.text === '')).toBe(true);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readBundle(TITLE, `# ${TITLE}\nplan: ${text}\n`)).toBeUndefined();
      }),
    );
  });
});
