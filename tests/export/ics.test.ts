import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, stampOf } from '../../src/export/ics/events.ts';
import { fold, icsOf } from '../../src/export/ics/write.ts';
import { dataPlan } from '../rollup/data.ts';
import { fiche, planOf } from '../rollup/plan.ts';

const STAMP = new Date('2023-01-01T00:00:00Z');
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

const planWith = (...calendrier: readonly object[]) =>
  planOf([fiche([], { calendrier: calendrier.map((phase, i) => ({ id: `e${String(i)}`, libelle: 'É', ...phase })) })]);

describe('the calendar of a plan', () => {
  it('ends an all-day event on the day after its last', () => {
    const [event] = agendaOf(planWith({ debut: '2024-02', fin: '2024-02' })).events;
    expect(event).toMatchObject({ debut: '2024-02-01', fin: '2024-02-29' });
    expect(icsOf('P', [event!], STAMP)).toMatch(/DTSTART;VALUE=DATE:20240201\r\nDTEND;VALUE=DATE:20240301\r\n/);
  });

  it('holds what is known to the month, and counts the rest', () => {
    const plan = planWith(
      { debut: '2023-04-05' },
      { debut: '2023-04', fin: '2024-03-15' },
      { debut: '2023-04-01', ouvert: true },
      { debut: 2023 },
      { debut: '2023-S1', fin: '2023-09' },
      { debut: '2023-01', fin: '2024' },
      {},
    );
    const { events, imprecis } = agendaOf(plan);
    expect(events.map(({ debut, fin }) => [debut, fin])).toEqual([
      ['2023-04-05', '2023-04-05'],
      ['2023-04-01', '2024-03-15'],
      ['2023-04-01', '2023-04-01'],
    ]);
    expect(imprecis).toBe(4);
  });

  it('has one event for each uid, copils included, and the same bytes twice', () => {
    const plan = dataPlan('exemple');
    const { events } = agendaOf(plan);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.filter(({ uid }) => uid.includes('.copil.'))).toHaveLength(4);
    const text = icsOf('P', events, stampOf(plan));
    expect(icsOf('P', agendaOf(dataPlan('exemple')).events, stampOf(plan))).toBe(text);
    expect(text.match(/^DTSTAMP:(.*)$/gm)?.every((line) => line.startsWith('DTSTAMP:20221215T000000Z'))).toBe(true);
  });

  it('keeps what concerns a partner', () => {
    const plan = dataPlan('exemple');
    const all = agendaOf(plan).events.map(({ uid }) => uid);
    const own = agendaOf(plan, 'pmi-exemple').events.map(({ uid }) => uid);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(own));
    expect(own).toContain('exemple.relais-parents.ouverture@pst');
  });

  it('escapes what the format reads as its own, and drops what it cannot hold', () => {
    const event = {
      uid: 'u',
      debut: '2023-01-01',
      fin: '2023-01-01',
      titre: 'a;b,c\\d\ne\u0007',
      description: '',
      categorie: 'x',
    };
    expect(icsOf('P', [event], STAMP)).toContain('SUMMARY:a\\;b\\,c\\\\d\\ne\r\n');
    expect(icsOf('P', [{ ...event, titre: 'x\r\nEND:VCALENDAR' }], STAMP)).toContain('SUMMARY:x\\nEND:VCALENDAR\r\n');
  });

  it('folds lines at 75 octets without cutting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀') }), (text) => {
        const folded = fold(text);
        for (const line of folded.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(unfolded(folded)).toBe(text);
      }),
    );
  });
});
