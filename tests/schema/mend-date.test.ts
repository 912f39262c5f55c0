import { describe, expect, it } from 'vitest';
import { mendDate } from '../../src/schema/wording/mend-date.ts';

describe('a date written as one speaks', () => {
  it.each([
    ['15/09/2023', '2023-09-15'],
    ['5/9/2023', '2023-09-05'],
    ['2023-9-5', '2023-09-05'],
    ['09/2023', '2023-09'],
    ['2023-9', '2023-09'],
    ['2023/2024', '2023-2024'],
    ['2023 – 2024', '2023-2024'],
    ['S1 2022', '2022-S1'],
    ['t3-2022', '2022-T3'],
    ['2022 S2', '2022-S2'],
    ['1er semestre 2023', '2023-S1'],
    ['2e trimestre 2023', '2023-T2'],
    ['3ème trimestre 2023', '2023-T3'],
    ['septembre 2023', '2023-09'],
    ['Août 2023', '2023-08'],
    ['1er mai 2023', '2023-05-01'],
    ['4 avril 2022', '2022-04-04'],
  ])('%s is %s', (text, date) => {
    expect(mendDate(text)).toBe(date);
  });

  it.each(['bientôt', '31/13/2023', 'S3 2022', '5e trimestre 2023', 'brumaire 2023', '1789-S1', '2023', ''])(
    '%s is none',
    (text) => {
      expect(mendDate(text)).toBeUndefined();
    },
  );
});
