import { type Logo, MAX_LOGO, MAX_STYLE, type Modele, refusedLogo, refusedStyle } from '../../render/html/index.ts';
import { list, typo } from '../../report/french.ts';
import { nearest } from '../../schema/index.ts';
import type { SourceFile, Tree } from '../../workspace/index.ts';
import { pathInPlan } from '../../model/plan-files.ts';
import type { Host } from '../host.ts';
import { isOfModele, nameInModele } from './modele-files.ts';

const FOLDER = 'modele/';

const POLICES = 'polices/';

const LOGOS: Readonly<Record<string, Logo['type']>> = { 'logo.svg': 'image/svg+xml', 'logo.png': 'image/png' };

/** Why the look that a plan gives itself is not accepted, and what to do about it, in French. */
class ModeleFailure extends Error {
  override readonly name = 'ModeleFailure';
}

/** Those that are read whatever their names, and refused where these are wrong. */
const JUDGED = /\.(?:hbs|woff2)$/u;

/** The templates of pages that are not those of one plan. */
const ELSEWHERE: ReadonlySet<string> = new Set(['changements']);

/** What pst knows of, in the words of the messages. */
const KNOWN = 'styles.css, couleurs.yaml, logo.svg, logo.png, polices/*.woff2 et les gabarits *.hbs';

/**
 * What it holds, checked like any other input. Throws a failure whose message is
 * French. What pst does not know of is told on `host.err`.
 */
export async function modeleOf(
  host: Pick<Host, 'err'>,
  folder: string,
  { files, problems }: Tree,
  { templates, axes }: Judged,
): Promise<Modele> {
  const say = (text: string): unknown => host.err.write(typo(`${text}\n`));
  const insideOf = (path: string): string => pathInPlan(folder, path);
  const problem = problems.find(({ path }) => insideOf(path).startsWith(FOLDER.slice(0, -1)));
  if (problem !== undefined) throw refused(problem.path, PROBLEMS[problem.reason] ?? 'ne peut pas être lu');
  const named = new Map(files.map((file) => [nameInModele(insideOf(file.path)) ?? '', file]));
  for (const [name, { path }] of named)
    if (!isOfModele(`${FOLDER}${name}`) && !JUDGED.test(name)) say(`« ${path} » n’est pas lu : pst connaît ${KNOWN}.`);
  const style = named.get('styles.css');
  const said = new Set<string>();
  return {
    css: style === undefined ? '' : styleOf(style),
    logo: logoIn(named),
    couleurs: await couleursIn(named, axes),
    polices: await policesIn(named, say),
    gabarits: await gabaritsIn(named, new Map([...templates].filter(([name]) => !ELSEWHERE.has(name)))),
    dire: (remark) => {
      if (!said.has(remark)) say(`Attention, avec les gabarits du plan : ${remark}`);
      said.add(remark);
    },
  };
}

/** What it is judged by. */
interface Judged {
  readonly templates: ReadonlyMap<string, string>;
  /** The identifiers of those of the plan. */
  readonly axes: readonly string[];
}

type Named = ReadonlyMap<string, SourceFile>;

function logoIn(named: Named): Logo | undefined {
  for (const [name, type] of Object.entries(LOGOS)) {
    const file = named.get(name);
    if (file !== undefined) return logoOf(file, type);
  }
  return undefined;
}

async function couleursIn(named: Named, axes: readonly string[]): Promise<Modele['couleurs']> {
  const file = named.get('couleurs.yaml');
  if (file === undefined) return undefined;
  const { couleursOf } = await import('./couleurs.ts');
  return couleursOf(file, axes);
}

async function policesIn(named: Named, say: (text: string) => unknown): Promise<Modele['polices']> {
  const found = [...named].filter(([name]) => name.endsWith('.woff2'));
  if (found.length === 0) return [];
  const { readPolice } = await import('../../render/html/modele/polices.ts');
  return found.map(([name, { path, bytes }]) => {
    const read = name.startsWith(POLICES)
      ? readPolice(name.slice(POLICES.length), bytes)
      : `se met dans modele/${POLICES}`;
    if (typeof read === 'string') throw refused(path, read);
    for (const remarque of read.remarques) say(`Attention : « ${path} » ${remarque}.`);
    return read.police;
  });
}

async function gabaritsIn(named: Named, templates: ReadonlyMap<string, string>): Promise<Modele['gabarits']> {
  const found = [...named].filter(([name]) => name.endsWith('.hbs'));
  if (found.length === 0) return undefined;
  // Only needed here, and what takes a page apart is heavy.
  const { MAX_GABARIT, readGabarits } = await import('../../render/html/modele/gabarits.ts');
  const sources = found.map(([file, { path, bytes }]) => {
    const name = file.slice(0, -'.hbs'.length);
    if (!templates.has(name)) throw refused(path, `n’est le nom d’aucun gabarit${meant(name, [...templates.keys()])}`);
    if (bytes.length > MAX_GABARIT) throw refused(path, `pèse plus de ${String(MAX_GABARIT / 1000)} Ko`);
    return [name, decoded(path, bytes).replaceAll('\r\n', '\n')] as const;
  });
  return readGabarits(new Map(sources), templates);
}

function meant(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return ` ; vouliez-vous « modele/${near}.hbs » ?`;
  return ` ; il y a ${list(names.toSorted())}`;
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
