import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { isSealIntact, sealFolder } from './seal.ts';

/** The folder of the compressed files, and the name that the unpacked folder takes. */
export interface Parcel {
  readonly folder: string;
  readonly name: string;
}

/** SwiftShader, which only draws WebGL, stays packed. The libraries are those that a bare machine lacks. */
const ARCHIVES = ['al2023.tar.br', 'fonts.tar.br'];

/** Bytes read and written at once: a fifth faster than the default on 190 MB. */
const CHUNK = 2 ** 21;

/** Only the fonts that come with the browser: what is installed on the machine must not change the document. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Returns the unpacked folder, below `home`, a private folder. What an earlier run left is used again if it is intact.
 * Several processes may do this at once: each unpacks aside, and the first to be ready gives its folder the name.
 */
export async function unpackOnce(
  parcel: Parcel,
  home: string,
  signal: AbortSignal,
  onUnpack: () => void,
): Promise<string> {
  const place = join(home, parcel.name);
  if (await isSealIntact(place)) return place;
  onUnpack();
  const aside = await mkdtemp(join(home, `.${parcel.name}-`));
  try {
    await unpack(parcel.folder, aside, signal);
    await sealFolder(aside);
    await takePlace(aside, place);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return place;
}

async function takePlace(aside: string, place: string): Promise<void> {
  if (await isRenamed(aside, place)) return;
  // Somebody was faster, or an earlier run left a folder that is no longer intact.
  if (await isSealIntact(place)) return;
  await rm(place, { recursive: true, force: true });
  await rename(aside, place);
}

async function isRenamed(from: string, to: string): Promise<boolean> {
  return await rename(from, to).then(
    () => true,
    () => false,
  );
}

async function unpack(from: string, to: string, signal: AbortSignal): Promise<void> {
  const program = createWriteStream(join(to, 'chromium'), { mode: 0o700 });
  await inflate(join(from, 'chromium.br'), program, signal);
  const { uid, gid } = await lstat(to);
  for (const archive of ARCHIVES) {
    // Run as root, tar gives the files to whatever user packed them.
    const folder = extract(join(to, basename(archive, '.tar.br')), { map: (entry) => ({ ...entry, uid, gid }) });
    await inflate(join(from, archive), folder, signal);
  }
  await writeFile(join(to, 'fonts', 'fonts.conf'), FONTS_CONF);
}

async function inflate(from: string, to: NodeJS.WritableStream, signal: AbortSignal): Promise<void> {
  const source = createReadStream(from, { highWaterMark: CHUNK });
  await pipeline(source, createBrotliDecompress({ chunkSize: CHUNK }), to, { signal });
}
