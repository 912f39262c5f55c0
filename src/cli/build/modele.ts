import { type Logo, MAX_LOGO, MAX_STYLE, type Modele, refusedLogo, refusedStyle } from '../../render/html/index.ts';
import { typo } from '../../report/french.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import { pathInPlan } from '../../model/plan-files.ts';
import type { Host } from '../host.ts';

const FOLDER = 'modele/';

const STYLE = 'styles.css';

const LOGOS: Readonly<Record<string, Logo['type']>> = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' };

/** Why the look that a plan gives itself is not accepted, and what to do about it, in French. */
class ModeleFailure extends Error {
  override readonly name = 'ModeleFailure';
}

/** What it holds, checked like any other input. Throws a `ModeleFailure`. What pst does not know of is told on `host.err`. */
export function modeleOf(host: Pick<Host, 'err'>, folder: string, { files, problems }: Tree): Modele {
  const problem = problems.find(({ path }) => pathInPlan(folder, path).startsWith(FOLDER.slice(0, -1)));
  if (problem !== undefined) throw refused(problem.path, PROBLEMS[problem.reason] ?? 'ne peut pas être lu');
  let css = '';
  let logo: Logo | undefined;
  for (const file of files) {
    const name = pathInPlan(folder, file.path).slice(FOLDER.length);
    const type = LOGOS[name];
    if (name === STYLE) css = styleOf(file);
    else if (type === undefined)
      host.err.write(
        typo(`« ${file.path} » n’est pas lu : pst connaît modele/styles.css, modele/logo.svg et modele/logo.png.\n`),
      );
    else logo ??= logoOf(file, type);
  }
  return { css, logo };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  symlink: 'est un lien symbolique : mettez-y le fichier lui-même',
  'too-large': 'est trop grand',
};

const refused = (path: string, why: string): ModeleFailure =>
  new ModeleFailure(`« ${path} » ${why}.\nRien n’a été construit : corrigez-le, ou retirez-le.`);

function styleOf({ path, bytes }: SourceFile): string {
  if (bytes.length > MAX_STYLE) throw refused(path, `pèse plus de ${String(MAX_STYLE / 1000)} Ko`);
  const css = decoded(path, bytes);
  const why = refusedStyle(css);
  if (why !== undefined) throw refused(path, why);
  return css.replaceAll('\r\n', '\n');
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(path, 'n’est pas en UTF-8');
  }
}

function logoOf({ path, bytes }: SourceFile, type: Logo['type']): Logo {
  if (bytes.length > MAX_LOGO) throw refused(path, `pèse plus de ${String(MAX_LOGO / 1000)} Ko`);
  const logo = { type, bytes };
  const why = refusedLogo(logo);
  if (why !== undefined) throw refused(path, why);
  return logo;
}
