import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';
import { avancement } from './avancement/subject.ts';
import { budget } from './budget/subject.ts';
import { charge } from './charge/subject.ts';
import { indicateurs } from './indicateurs/subject.ts';
import type { Subject, Vue } from './subject.ts';

/** In the order of the help page. */
export const SUBJECTS: readonly Subject[] = [budget, indicateurs, avancement, charge];

/** Throws a misuse for what cannot be added up. */
export function subjectNamed(name: string): Subject {
  const subject = SUBJECTS.find((one) => one.name === name);
  if (subject !== undefined) return subject;
  const commands = SUBJECTS.map((one) => `« pst rollup ${one.name} »`);
  throw misuse(`« ${name} » ne s’additionne pas : écrivez ${list(commands, 'ou')}`);
}

/** Throws a misuse for what is no view of the subject. Undefined where the subject has none. */
export function readVue({ name, vues }: Subject, written: string | undefined): Vue | undefined {
  const vue = written === undefined ? vues[0] : vues.find((one) => one.name === written);
  if (vue !== undefined || written === undefined) return vue;
  const names = vues.map((one) => one.name);
  throw misuse(
    names.length === 0
      ? `« pst rollup ${name} » n’a qu’une vue : retirez --vue`
      : `« ${written} » n’est pas une vue de « pst rollup ${name} » : choisissez parmi ${names.join(', ')}`,
  );
}

/** Reads « axe,annee ». Throws a misuse for what is no grouping of the subject, or of its view. */
export function readPar(subject: Subject, vue: Vue | undefined, written: string | undefined): readonly string[] {
  const dimensions = vue?.dimensions ?? subject.dimensions;
  if (written === undefined) return dimensions.length === 0 ? [] : (vue?.usual ?? subject.usual);
  const names = [...new Set(written.split(',').map((one) => one.trim()))];
  const wrong = names.find((one) => !dimensions.includes(one));
  if (wrong === undefined) return names;
  const what = `« pst rollup ${subject.name}${vue === undefined || vue === subject.vues[0] ? '' : ` --vue ${vue.name}`} »`;
  throw misuse(
    dimensions.length === 0
      ? `${what} n’a pas de regroupement : retirez --par`
      : `« ${wrong} » n’est pas un regroupement de ${what} : choisissez parmi ${dimensions.join(', ')}`,
  );
}
