import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Report } from './report.ts';

/**
 * What tells each finding of a report from the others, in their order, and from one run to the next: 64 hexadecimal digits.
 * It holds neither line, nor rank in a list, nor wording, so that what is added elsewhere in the file changes nothing. Findings
 * that are alike in all of that are told apart by their order.
 */
export function fingerprintsOf({ findings, texts }: Report): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([finding.code, finding.file, placeOf(finding), underlined(finding, texts)]);
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return createHash('sha256')
      .update(`${key}${String(rank)}`)
      .digest('hex');
  });
}

function placeOf({ pointer }: Finding): string {
  return pointer.replace(/\/\d+(?=\/|$)/gu, '/*');
}

/** What is underlined, without its layout. */
function underlined({ file, range }: Finding, texts: Report['texts']): string {
  const lines = texts.get(file);
  return range === undefined || lines === undefined ? '' : lines.between(range).replace(/\s+/gu, ' ').trim();
}
