import open from 'open';

/** Opens a file with the program that the system has for it, and does not wait until it is closed. `path`: absolute. */
export async function showFile(path: string): Promise<void> {
  await open(path);
}
