import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/report/lines.ts';
import { readFrontMatter } from '../../src/yaml/index.ts';
import { bytes } from './findings.ts';

const read = (text: string) => {
  const { head, body, bodyStart } = readFrontMatter(bytes(text));
  const found = head.problems.map(({ code, range: { start, end } }) => {
    const { line, column } = linesOf(head.text).position(start);
    return `${code} ${String(line)}:${String(column)} ${head.text.slice(start, end)}`;
  });
  expect(head.text.slice(bodyStart)).toBe(body);
  return { data: head.data, found, body };
};

describe('front matter', () => {
  it.each([
    ['---\ntitre: Démarche\n---\n\nDu *texte*.\n', { titre: 'Démarche' }, '\nDu *texte*.\n'],
    ['---\r\ntitre: Démarche\r\n---\r\nTexte.\r\n', { titre: 'Démarche' }, 'Texte.\r\n'],
    ['---\ntitre: x\n---', { titre: 'x' }, ''],
    ['---\ntitre: x\n---\nun\n\n---\n\ndeux\n', { titre: 'x' }, 'un\n\n---\n\ndeux\n'],
    ['---\n---\nTexte.\n', {}, 'Texte.\n'],
    ['Texte.\n\n---\n\nsuite\n', {}, 'Texte.\n\n---\n\nsuite\n'],
    ['', {}, ''],
  ])('splits %j', (text, data, body) => {
    expect(read(text)).toEqual({ data, found: [], body });
  });

  it.each([
    ['---\ntitre: x\n\nTexte.\n', 'PST020 1:1 ---'],
    ['---\ntitre: a : b\n---\nTexte.\n', 'PST013 2:8 a : b'],
    ['---\n- x\n---\nTexte.\n', 'PST018 2:1 - x'],
    ['---\ntitre: x\n---\nTex\u200Bte.\n', 'PST012 4:4 \u200B'],
    ['Tex\u202Ete.\n', 'PST012 1:4 \u202E'],
  ])('finds the mistake of %j where it stands in the file', (text, place) => {
    expect(read(text).found).toEqual([place]);
  });

  it('finds a value by its pointer, in the offsets of the file', () => {
    const { head } = readFrontMatter(bytes('---\ntitre: "x"\n---\nTexte.\n'));
    expect(head.locate('/titre')).toEqual({ start: 11, end: 14 });
    expect(head.sourceText('/titre')).toBe('"x"');
  });
});
