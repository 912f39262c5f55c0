import { expect, it } from 'vitest';
import { packageRoot, readAsset } from '../../src/workspace/index.ts';

it('reads files of the package, and of the packages it needs', async () => {
  const text = new TextDecoder().decode(await readAsset('package.json'));
  expect(JSON.parse(text)).toMatchObject({ name: 'pst' });
  const font = await readAsset('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2');
  expect(new TextDecoder().decode(font.subarray(0, 4))).toBe('wOF2');
  expect(packageRoot()).toMatch(/[/\\]$/u);
});

it.each(['schemas/absent.json', '@fontsource/absent/x.woff2'])('says what is missing: %s', async (path) => {
  await expect(readAsset(path)).rejects.toThrow(
    `Il manque à pst un de ses fichiers, « ${path} ».\nInstallez pst de nouveau.`,
  );
});
