import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/export/sheets/cell.ts';
import { type Found, valueOf, written } from '../../src/export/sheets/written.ts';

const read = (kind: Kind, cell: Found): unknown => {
  const found = valueOf(kind, written(kind, cell));
  return 'problem' in found ? 'problem' : found.value;
};

describe('a cell that a spreadsheet gave back', () => {
  it.each<[Kind, Found, unknown]>([
    ['montant', '1 234,50 €', 1234.5],
    ['montant', '1\u202F234,50\u00A0€', 1234.5],
    ['montant', '−3', -3],
    ['montant', 1234.5, 1234.5],
    ['montant', 0.1 + 0.2, 0.3],
    ['montant', 'Inconnu', null],
    ['montant', '', undefined],
    ['montant', 0, 0],
    ['montant', 'douze', 'problem'],
    ['nombre', '1e5', 'problem'],
    ['date', new Date('2023-09-15T00:00:00Z'), '2023-09-15'],
    ['date', 45184, '2023-09-15'],
    ['date', '15/09/2023', '2023-09-15'],
    ['date', '9/2023', '2023-09'],
    ['date', 2023, 2023],
    ['date', '2023', 2023],
    ['date', '2023-s1', '2023-S1'],
    ['date', '2023-2024', '2023-2024'],
    ['date', 'bientôt', 'problem'],
    ['oui', 'OUI', true],
    ['oui', true, true],
    ['oui', 'non', undefined],
    ['oui', 'peut-être', 'problem'],
    ['valeur', 'oui', true],
    ['valeur', '12,5', 12.5],
    ['annees', '2023 ; 2024', [2023, 2024]],
    ['annees', '2023..2027', '2023..2027'],
    ['annees', 2023, [2023]],
    ['annees', 'toujours', 'problem'],
    ['liste', 'a,b\nc', ['a', 'b', 'c']],
    ['texte', 'deux\r\nlignes  ', 'deux\nlignes'],
    ['texte', '=1+1', '=1+1'],
    ['texte', 2023, '2023'],
    ['markdown', 'un\n\ndeux', 'un\n\ndeux\n'],
    ['id', '\u00A0caf ', 'caf'],
  ])('%s %j', (kind, cell, value) => {
    expect(read(kind, cell)).toEqual(value);
  });
});
