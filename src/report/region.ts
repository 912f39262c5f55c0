import type { Place } from '../model/finding.ts';
import type { Position } from './lines.ts';
import type { Report } from './report.ts';

export interface Region {
  readonly start: Position;
  /** Just after the last character. */
  readonly end: Position;
}

/** Where a place is in the text of its file; undefined where that cannot be known. */
export function regionOf({ file, range }: Place, texts: Report['texts']): Region | undefined {
  const lines = texts.get(file);
  if (range === undefined || lines === undefined) return undefined;
  return { start: lines.position(range.start), end: lines.position(range.end) };
}
