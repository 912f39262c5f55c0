import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/render/pdf/candidate.ts';
import { browserCandidates } from '../../../src/render/pdf/candidates.ts';
import { PrintFailure } from '../../../src/render/pdf/index.ts';
import { CACHE_DIR, page, printPdf, printWith, request } from './request.ts';

const HTML = page('<p>essai</p>');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pst-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function program(name: string, text: string, mode = 0o755): Promise<Candidate> {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, mode);
  return { name, decisive: false, locate: () => Promise.resolve({ path, env: {} }) };
}

test('a browser that somebody asked for, and is not there, is not replaced by another', async () => {
  for (const setting of ['PST_NAVIGATEUR', 'PUPPETEER_EXECUTABLE_PATH']) {
    await expect(printPdf(request(HTML, { env: { [setting]: '/nulle/part' } }))).rejects.toThrow(
      new PrintFailure(
        `Le navigateur demandé ne peut pas imprimer. navigateur de la variable ${setting} (/nulle/part)\u00a0: ` +
          'le programme, ou une bibliothèque dont il dépend, est introuvable.',
      ),
    );
  }
});

describe.skipIf(platform() === 'win32')('with programs that are not browsers', () => {
  test('the message says why each was refused, and what to install', async () => {
    const candidates = [
      { name: 'absent', decisive: false, locate: () => Promise.resolve(undefined) },
      await program('muet', '#!/bin/sh\nexit 3\n'),
      await program(
        'bibliothèque',
        '#!/bin/sh\necho "error while loading shared libraries: libnss3.so: no" >&2\nexit 127\n',
      ),
      await program('sandbox', '#!/bin/sh\necho "FATAL: No usable sandbox!" >&2\nkill -TRAP $$\n'),
      await program('droits', '#!/bin/sh\n', 0o644),
      await program('interprète', '#!/nulle/part\n'),
    ];
    const failure = await printWith(candidates, request(HTML), 60_000).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PrintFailure);
    expect((failure as PrintFailure).message.split('\n')).toEqual([
      'Aucun navigateur n’a pu être lancé\u00a0: le PDF n’est pas imprimé (les pages HTML n’en ont pas besoin).',
      '  – absent\u00a0: absent',
      '  – muet\u00a0: 3',
      '  – bibliothèque\u00a0: il manque la bibliothèque libnss3.so',
      '  – sandbox\u00a0: le système lui refuse son bac à sable (espaces de noms utilisateur désactivés)',
      '  – droits\u00a0: le fichier ne peut pas être exécuté ou écrit (droits insuffisants)',
      '  – interprète\u00a0: le programme, ou une bibliothèque dont il dépend, est introuvable',
      'Installez Google Chrome, Chromium ou Microsoft Edge, puis relancez la commande\u00a0; ou donnez le chemin d’un navigateur',
      'dans la variable d’environnement PST_NAVIGATEUR.',
    ]);
  });

  test('the next browser is used when the first does not start', async () => {
    const usual = browserCandidates({ env: {}, cacheDir: CACHE_DIR, onProgress: () => undefined });
    const candidates = [await program('meurt', '#!/bin/sh\nexit 1\n'), ...usual];
    expect((await printWith(candidates, request(HTML), 60_000)).pageCount).toBe(1);
  });
});
