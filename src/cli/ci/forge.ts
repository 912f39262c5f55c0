import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';

/** Where projects are hosted. */
const FORGES = ['github', 'gitlab'] as const;

export type Forge = (typeof FORGES)[number];

/** Throws a misuse. */
export function readForge(text: string): Forge {
  const forge = FORGES.find((one) => one === text);
  if (forge === undefined) throw misuse(`pst ne connaît pas la forge « ${text} » : choisissez ${list(FORGES, 'ou')}`);
  return forge;
}
