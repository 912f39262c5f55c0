import { list } from '../../report/french.ts';
import { misuse } from '../misuse.ts';
import { COMPARISON_FORMATS } from './formats.ts';

/** A format, and the file that receives it: the output of the command without one. */
interface Target {
  readonly format: (typeof COMPARISON_FORMATS)[number];
  readonly path?: string;
}

/** Reads « md » or « md=diff.md », as `pst validate` does. Throws a misuse. */
export function readTargetOf(written: string): Target {
  const [name = '', ...rest] = written.split('=');
  const format = COMPARISON_FORMATS.find((one) => one.name === name);
  if (format === undefined) {
    const names = COMPARISON_FORMATS.map((one) => one.name);
    throw misuse(`L’option -f, --format n’accepte pas « ${name} » : choisissez ${list(names, 'ou')}`);
  }
  if (rest.length === 0) return { format };
  const path = rest.join('=');
  if (path === '') throw misuse(`Il manque un nom de fichier après « ${name}= »`);
  if (/\.ya?ml$|(?:^|\/)textes\/.*\.md$/iu.test(path)) {
    throw misuse(`Le résultat ne s’écrit pas dans « ${path} » : c’est le nom d’un fichier de plan`);
  }
  return { format, path };
}
