import { describe, expect, it } from 'vitest';
import { type Files, PLAN, raised } from './plan.ts';

const phases = (...all: readonly string[]): Files => ({
  'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}calendrier: [${all.map((more, index) => `{ id: e${String(index)}, libelle: E, ${more} }`).join(', ')}]\n`,
});

describe('PST305, a calendar with a hole', () => {
  const hole = ['debut: 2023-01, fin: 2023-02', 'debut: 2024-01, fin: 2024-02'] as const;

  it.each<readonly [string, Files, number]>([
    ['of ten months', phases(...hole), 1],
    ['whatever the order of the phases', phases(...hole.toReversed()), 1],
    ['that another phase fills', phases(...hole, 'debut: 2023-02, fin: 2023-12'), 0],
    ['that a longer phase covers', phases('debut: 2022, fin: 2024', ...hole), 0],
    ['after a phase that stays open', phases('debut: 2022, ouvert: true', ...hole), 0],
    ['in which a phase has no date', phases(...hole, 'ouvert: true'), 0],
    ['in a fiche that is not wholly read', phases(...hole, 'debut: 2024-01, inconnue: 1'), 0],
  ])('%s', (_name, files, expected) => {
    expect(raised('PST305', files)).toHaveLength(expected);
  });
});
