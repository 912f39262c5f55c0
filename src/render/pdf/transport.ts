import type { ConnectionTransport } from 'puppeteer-core';
import type { Readable, Writable } from 'node:stream';

/**
 * Speaks with the browser through two pipes, one message per NUL-ended string.
 * A debugging port would be open to every user of the machine; and Puppeteer's own `launch` lets an executable
 * that does not start kill the whole process as soon as pipes are asked for.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => fromBrowser.destroy(),
  };
  let pending: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const message = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
      pending = [];
      rest = rest.subarray(end + 1);
      // One turn each: Puppeteer counts on the answers to a message being heard before the next message.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (rest.length > 0) pending.push(rest);
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A browser that dies breaks its pipes: `close` says so, and the error adds nothing.
  fromBrowser.on('error', () => undefined);
  toBrowser.on('error', () => undefined);
  return transport;
}
