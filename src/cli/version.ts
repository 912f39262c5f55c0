import { readAsset } from '../workspace/assets.ts';

/** Of pst, as its package.json says. */
export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(new TextDecoder().decode(await readAsset('package.json'))) as { version: string };
  return version;
}
