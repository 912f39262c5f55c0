import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** What reached a server of this machine while the tests of a file ran. */
export interface Trap {
  readonly hits: string[];
  connections: number;
  url: string;
}

/** A server that hears every request, and answers with words that no page should show. */
export function setTrap(): Trap {
  const trap: Trap = { hits: [], connections: 0, url: '' };
  const server = createServer((incoming, response) => {
    trap.hits.push(incoming.url ?? '');
    response.end('VENU DU RÉSEAU');
  });
  server.on('connection', () => trap.connections++);
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    trap.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return trap;
}
