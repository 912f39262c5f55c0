import type { Host } from './host.ts';

/** YYYY-MM-DD */
export const todayOf = ({ now }: Pick<Host, 'now'>): string => now().toISOString().slice(0, 'YYYY-MM-DD'.length);
