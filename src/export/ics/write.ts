import { addDays } from '../../rollup/days.ts';

/** An all-day event; `fin` is its last day, both ISO 8601. */
export interface Event {
  /** Unique and the same at every export, so that a calendar replaces the event rather than doubling it. */
  readonly uid: string;
  readonly debut: string;
  readonly fin: string;
  readonly titre: string;
  readonly description: string;
  readonly categorie: string;
}

const LINE_OCTETS = 75;

/** RFC 5545, 3.3.11. Other control characters have no place in a text. */
const escape = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\p{Surrogate}]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const octets = (character: string): number => new TextEncoder().encode(character).length;

/** Lines of at most 75 octets, no character cut; those that follow begin with a space. RFC 5545, 3.1. */
export function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE_OCTETS) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}

const compact = (day: string): string => day.replaceAll('-', '');

const eventLines = ({ uid, debut, fin, titre, description, categorie }: Event, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escape(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(debut)}`,
  // The end of an all-day event is the day after.
  `DTEND;VALUE=DATE:${compact(addDays(fin, 1))}`,
  `SUMMARY:${escape(titre)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escape(description)}`]),
  `CATEGORIES:${escape(categorie)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** A calendar file (RFC 5545). `stamp`: when the events were written, the same for all: never the clock. */
export function icsOf(nom: string, events: readonly Event[], stamp: Date): string {
  const dtstamp = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pst//Projet Social de Territoire//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(nom)}`,
    ...events.flatMap((event) => eventLines(event, dtstamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
