import type { Fix } from '../../model/fix.ts';
import { code, label, quote } from '../../schema/wording/words.ts';
import { steps } from '../../yaml/pointer.ts';

/** « `montant` : « 300 € » devient 300 ». `before`: the value that the change finds. */
export function wordFix(fix: Exclude<Fix, { kind: 'format' }>, before: unknown): string {
  switch (fix.kind) {
    case 'set':
      return `${label(fix.pointer)} : ${said(before)} devient ${said(fix.value)}`;
    case 'rename':
      return `la clé ${code(steps(fix.pointer).at(-1) ?? '')} devient ${code(fix.key)}`;
    case 'remove':
      return `${label(fix.pointer)}, ${said(before)}, était déjà écrit plus haut : il est retiré`;
  }
}

const said = (value: unknown): string => (typeof value === 'string' ? quote(value) : String(value));
