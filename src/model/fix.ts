import type { Kind, ShapeError, ShapeFix } from '../schema/index.ts';
import type { YamlSource } from '../yaml/index.ts';
import { steps } from '../yaml/pointer.ts';
import { type Meaning, MEANINGS, type Target } from './meaning.ts';

/**
 * A change of a file that anybody would make to mend a finding: the file then says what it surely meant. Plain data.
 * `names`: what the value must be the identifier of; where it is not, there is no fix.
 */
export type Fix =
  | {
      readonly kind: 'set';
      readonly file: string;
      readonly pointer: string;
      readonly value: string | number;
      readonly names?: Target;
    }
  | { readonly kind: 'rename'; readonly file: string; readonly pointer: string; readonly key: string }
  | { readonly kind: 'remove'; readonly file: string; readonly pointer: string }
  /** The whole file is written as « pst fmt » writes it. */
  | { readonly kind: 'format'; readonly file: string };

/** What mends a mistake of shape in a file of this kind, or undefined. */
export function fixOf(file: string, kind: Kind, source: YamlSource, error: ShapeError): readonly Fix[] | undefined {
  if (altersNumber(source, error)) return undefined;
  const fix = error.fix?.flatMap((change) => fixIn(file, kind, change) ?? []);
  return fix?.length === error.fix?.length ? fix : undefined;
}

/** A number that becomes a text keeps what is written: 1.50 is not "1.5". */
function altersNumber(source: YamlSource, { code, fix = [] }: ShapeError): boolean {
  if (code !== 'PST103') return false;
  return fix.some(
    (change) =>
      change.kind === 'set' && typeof change.value === 'string' && source.sourceText(change.pointer) !== change.value,
  );
}

function fixIn(file: string, kind: Kind, change: ShapeFix): Fix | undefined {
  if (change.kind !== 'set') return { file, ...change };
  const { names, ...set } = change;
  if (names === undefined) return { file, ...set };
  const meaning = meaningAt(MEANINGS[kind], steps(set.pointer));
  const isUse = meaning !== undefined && 'is' in meaning && meaning.is === 'reference';
  return isUse ? { file, ...set, names: meaning.to } : undefined;
}

function meaningAt(meaning: Meaning | undefined, path: readonly string[]): Meaning | undefined {
  const [step, ...rest] = path;
  if (step === undefined || meaning === undefined || 'is' in meaning) return path.length === 0 ? meaning : undefined;
  return meaningAt('each' in meaning ? meaning.each : meaning.keys[step], rest);
}
