import { expect, test } from 'vitest';
import {
  libelleDate,
  libelleDepuis,
  libelleIntervalle,
  libelleJusqua,
  libelleMoment,
  libellePhase,
  libelleRecurrence,
} from '../../src/document/dates.ts';
import type { Phase, Recurrence } from '../../src/model/types.ts';

test.each([
  [2023, '2023', 'en 2023', 'depuis 2023', 'jusqu’à 2023'],
  ['2023', '2023', 'en 2023', 'depuis 2023', 'jusqu’à 2023'],
  ['2023-S1', '1er semestre 2023', 'au 1er semestre 2023', 'depuis le 1er semestre 2023', 'jusqu’au 1er semestre 2023'],
  ['2023-S2', '2e semestre 2023', 'au 2e semestre 2023', 'depuis le 2e semestre 2023', 'jusqu’au 2e semestre 2023'],
  [
    '2023-T1',
    '1er trimestre 2023',
    'au 1er trimestre 2023',
    'depuis le 1er trimestre 2023',
    'jusqu’au 1er trimestre 2023',
  ],
  ['2023-T4', '4e trimestre 2023', 'au 4e trimestre 2023', 'depuis le 4e trimestre 2023', 'jusqu’au 4e trimestre 2023'],
  ['2023-08', 'août 2023', 'en août 2023', 'depuis août 2023', 'jusqu’à août 2023'],
  ['2023-12', 'décembre 2023', 'en décembre 2023', 'depuis décembre 2023', 'jusqu’à décembre 2023'],
  [
    '2023-09-01',
    '1er septembre 2023',
    'le 1er septembre 2023',
    'depuis le 1er septembre 2023',
    'jusqu’au 1er septembre 2023',
  ],
  [
    '2023-09-15',
    '15 septembre 2023',
    'le 15 septembre 2023',
    'depuis le 15 septembre 2023',
    'jusqu’au 15 septembre 2023',
  ],
  [
    '2023-2024',
    'année scolaire 2023-2024',
    'pendant l’année scolaire 2023-2024',
    'depuis l’année scolaire 2023-2024',
    'jusqu’à l’année scolaire 2023-2024',
  ],
])('%s', (written, date, moment, depuis, jusqua) => {
  expect(libelleDate(written)).toBe(date);
  expect(libelleMoment(written)).toBe(moment);
  expect(libelleDepuis(written)).toBe(depuis);
  expect(libelleJusqua(written)).toBe(jusqua);
});

test('what is no date is printed as written', () => {
  expect(libelleDate('bientôt')).toBe('bientôt');
  expect(libelleDate('2023-02-30')).toBe('2023-02-30');
});

test.each([
  [2024, 2027, 'de 2024 à 2027'],
  [2024, undefined, '2024'],
  [2024, '2024', '2024'],
  ['2023-04', '2023-10', 'd’avril 2023 à octobre 2023'],
  ['2023-03', '2023-08', 'de mars 2023 à août 2023'],
  ['2023-S1', '2024-T2', 'du 1er semestre 2023 au 2e trimestre 2024'],
  ['2023-09-15', '2023-10-01', 'du 15 septembre 2023 au 1er octobre 2023'],
  ['2023-2024', '2025-2026', 'de l’année scolaire 2023-2024 à l’année scolaire 2025-2026'],
])('from %s to %s', (debut, fin, printed) => {
  expect(libelleIntervalle(debut, fin)).toBe(printed);
});

test.each([
  [2023, 'à compter de 2023'],
  ['2023-04', 'à compter d’avril 2023'],
  ['2023-S1', 'à compter du 1er semestre 2023'],
  ['2023-09-01', 'à compter du 1er septembre 2023'],
  ['2023-2024', 'à compter de l’année scolaire 2023-2024'],
])('from %s on', (debut, printed) => {
  expect(libelleIntervalle(debut, undefined, true)).toBe(printed);
});

test.each<[Recurrence, string]>([
  [{ par: 'an' }, 'chaque année'],
  [{ par: 'mois', nombre: 1 }, 'chaque mois'],
  [{ par: 'an', nombre: 2 }, '2 fois par an'],
  [{ par: 'an', min: 1, max: 2 }, '1 à 2 fois par an'],
  [{ par: 'semestre', min: 2 }, 'au moins 2 fois par semestre'],
  [{ par: 'trimestre', max: 3 }, 'au plus 3 fois par trimestre'],
  [{ par: 'an', mois: [3, 10] }, 'chaque année, en mars et octobre'],
  [{ par: 'an', nombre: 2, mois: [1, 6, 12] }, '2 fois par an, en janvier, juin et décembre'],
])('recurrence %j', (recurrence, printed) => {
  expect(libelleRecurrence(recurrence)).toBe(printed);
});

test.each<[Partial<Phase>, string]>([
  [{}, 'date à préciser'],
  [{ texte_original: 'à la rentrée' }, 'à la rentrée'],
  [{ fin: '2024-06' }, 'jusqu’à juin 2024'],
  [{ debut: 2024, texte_original: 'en 2024' }, '2024'],
  [{ debut: 2024, fin: 2025 }, 'de 2024 à 2025'],
  [{ debut: 2024, ouvert: true }, 'à compter de 2024'],
])('phase %j', (phase, printed) => {
  expect(libellePhase({ id: 'phase', libelle: 'Phase', ...phase })).toBe(printed);
});
