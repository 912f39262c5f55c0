import { type Couleur, type Couleurs, illisibles } from '../../render/html/modele/couleurs.ts';
import { createCheck, nearest } from '../../schema/index.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { pointer, readYaml, type YamlSource } from '../../yaml/index.ts';
import { readSchemas } from '../reader.ts';

/** What is wrong with the file, one French sentence for each mistake, with its place. */
class CouleursFailure extends Error {
  override readonly name = 'CouleursFailure';

  constructor(path: string, mistakes: readonly string[]) {
    super(
      `${mistakes.map((mistake) => `« ${path} », ${mistake}`).join('\n')}\nRien n’a été construit : corrigez ce fichier, ou retirez-le.`,
    );
  }
}

/** Of the shape that schemas/modele-couleurs.schema.json describes. */
interface Written {
  readonly accent?: Couleur;
  readonly axes?: Readonly<Record<string, Couleur>>;
}

/** The colours that a plan gives its document. `axes`: the identifiers of its own. Throws a `CouleursFailure`. */
export async function couleursOf({ path, bytes }: SourceFile, axes: readonly string[]): Promise<Couleurs> {
  const source = readYaml(bytes);
  const unread = source.problems.map(({ message, range }) => `${placeOf(source, range.start)} : ${message}.`);
  if (unread.length > 0 || source.data === undefined) throw new CouleursFailure(path, unread);
  const mistakes = createCheck(await readSchemas())('modele-couleurs', source.data).map(
    ({ message, help, pointer: at, at: side }) => {
      const { start } = source.locate(at, side);
      return `${placeOf(source, start)} : ${message}.${help === undefined ? '' : ` ${help}`}${hashLost(source, at)}`;
    },
  );
  if (mistakes.length > 0) throw new CouleursFailure(path, mistakes);
  const written = source.data as Written; // of that shape, as was just checked
  const couleurs = { accent: written.accent, axes: new Map(Object.entries(written.axes ?? {})) };
  const wrong = [...unknown(source, couleurs, axes), ...unreadable(source, couleurs)];
  if (wrong.length > 0) throw new CouleursFailure(path, wrong);
  return couleurs;
}

function placeOf({ text }: YamlSource, offset: number): string {
  const before = text.slice(0, offset);
  return `ligne ${String(before.split('\n').length)}, colonne ${String(offset - before.lastIndexOf('\n'))}`;
}

/** Without quotes, « # » begins a comment: the value is nothing at all. */
const hashLost = ({ sourceText }: YamlSource, at: string): string =>
  /\/(?:clair|sombre)$/u.test(at) && (sourceText(at) ?? '') === ''
    ? " Écrivez la couleur entre apostrophes : '#8a1c4a'."
    : '';

function unknown(source: YamlSource, { axes }: Couleurs, known: readonly string[]): readonly string[] {
  return [...axes.keys()].flatMap((id) => {
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    const { start } = source.locate(pointer('axes', id), 'key');
    const meant = near === undefined ? '' : ` Vouliez-vous « ${near} » ?`;
    return [`${placeOf(source, start)} : le plan n’a pas d’axe « ${id} ».${meant}`];
  });
}

function unreadable(source: YamlSource, couleurs: Couleurs): readonly string[] {
  return illisibles(couleurs).map(({ chemin, couleur, contraste, proche }) => {
    const { start } = source.locate(pointer(...chemin));
    const fond = chemin.at(-1) === 'sombre' ? 'foncé' : 'clair';
    return (
      `${placeOf(source, start)} : ${couleur} se lit mal sur fond ${fond}, avec un contraste de ${decimal(contraste)} au lieu de 4,5 au moins. ` +
      `La plus proche qui convient : '${proche}'.`
    );
  });
}

/** Never rounded up to what would do: « 4,4 ». */
const decimal = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
