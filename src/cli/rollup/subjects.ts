import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';
import { budget } from './budget/subject.ts';
import type { Subject } from './subject.ts';

/** In the order of the help page. */
export const SUBJECTS: readonly Subject[] = [budget];

/** Throws a misuse for what cannot be added up. */
export function subjectNamed(name: string): Subject {
  const subject = SUBJECTS.find((one) => one.name === name);
  if (subject !== undefined) return subject;
  const commands = SUBJECTS.map((one) => `« pst rollup ${one.name} »`);
  throw misuse(`« ${name} » ne s’additionne pas : écrivez ${list(commands, 'ou')}`);
}

/** Reads « axe,annee ». Throws a misuse for what is no grouping of the subject. */
export function readPar({ name, dimensions, usual }: Subject, written: string | undefined): readonly string[] {
  if (written === undefined) return usual;
  const names = [...new Set(written.split(',').map((one) => one.trim()))];
  const wrong = names.find((one) => !dimensions.includes(one));
  if (wrong === undefined) return names;
  throw misuse(
    dimensions.length === 0
      ? `« pst rollup ${name} » n’a pas de regroupement : retirez --par`
      : `« ${wrong} » n’est pas un regroupement de « pst rollup ${name} » : choisissez parmi ${dimensions.join(', ')}`,
  );
}

/** Throws a misuse for what is no view of the subject. */
export function readVue({ name, vues }: Subject, written: string | undefined): string {
  if (written === undefined) return vues[0]?.name ?? '';
  if (vues.some((vue) => vue.name === written)) return written;
  const names = vues.map((vue) => vue.name);
  throw misuse(
    names.length === 0
      ? `« pst rollup ${name} » n’a qu’une vue : retirez --vue`
      : `« ${written} » n’est pas une vue de « pst rollup ${name} » : choisissez parmi ${names.join(', ')}`,
  );
}
