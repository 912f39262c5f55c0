import { setImmediate } from 'node:timers/promises';

const STEP = 256;

/**
 * Lets signals in from time to time during a long row of synchronous calls (`index`: how many were made), and throws the
 * reason of `signal` once it is aborted: on a slow disk too, Ctrl-C must stop the command.
 */
export async function pause(index: number, signal: AbortSignal | undefined): Promise<void> {
  if (index % STEP !== STEP - 1) return;
  await setImmediate();
  signal?.throwIfAborted();
}
