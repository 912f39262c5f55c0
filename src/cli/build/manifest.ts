import { readAsset, type SourceFile } from '../../workspace/index.ts';
import type { Carried } from '../carried/carried.ts';
import { sha256 } from '../carried/write.ts';

/** The packages whose fonts are in the document. */
const FONTS = ['@fontsource/bricolage-grotesque', '@fontsource/source-sans-3'] as const;

/** How it is written; see schemas/sortie-manifest.schema.json. */
const VERSION = 1;

interface Made {
  readonly carried: Carried;
  /** What the folder holds of this build. */
  readonly files: readonly SourceFile[];
  /** That printed the PDF; absent without one. */
  readonly browser: string | undefined;
}

/** What a folder was made of, and holds: the same version gives the same bytes. */
export async function manifestFile({ carried, files, browser }: Made): Promise<SourceFile> {
  const polices = await Promise.all(FONTS.map(async (name) => [name, await versionOf(name)] as const));
  const content = {
    version: VERSION,
    outil: carried.tool,
    plan: carried.plan,
    ...(carried.commit !== undefined && { commit: carried.commit }),
    enregistre: carried.isClean,
    date: carried.date,
    ...(browser !== undefined && { navigateur: browser }),
    polices: Object.fromEntries(polices),
    sources: sums(carried.files.map(({ path, sha256: sum }) => [path, sum])),
    sorties: sums(files.map(({ path, bytes }) => [path, sha256(bytes)])),
  };
  return { path: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`) };
}

const sums = (entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

async function versionOf(name: string): Promise<string> {
  const text = new TextDecoder().decode(await readAsset(`${name}/package.json`));
  return (JSON.parse(text) as { readonly version: string }).version; // of a package, not of a user
}
