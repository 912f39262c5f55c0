import { open, rename } from 'node:fs/promises';

/** The two calls on which a whole result hangs: tests make them fail. */
export interface Disk {
  /** Creates a file that must not exist yet, and waits until its content is on the disk when it is `durable`. */
  readonly create: (path: string, bytes: Uint8Array, options?: CreateOptions) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

interface CreateOptions {
  readonly durable?: boolean;
  readonly mode?: number;
}

export const realDisk: Disk = { create, rename };

async function create(
  path: string,
  bytes: Uint8Array,
  { durable = false, mode = 0o666 }: CreateOptions = {},
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    if (durable) await file.sync();
  } finally {
    await file.close();
  }
}
