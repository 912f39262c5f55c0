import type { Host } from '../host.ts';

/** The date written in the document: SOURCE_DATE_EPOCH, in seconds, so that a build can be repeated; else now. */
export function buildDate({ env, now }: Pick<Host, 'env' | 'now'>): Date {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : now();
}
