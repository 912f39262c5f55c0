import fc from 'fast-check';
import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { pipeTransport } from '../../../src/render/pdf/transport.ts';

test('messages arrive whole and in order, however the pipe cuts them', async () => {
  const message = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.array(message), fc.array(fc.nat(20), { minLength: 1 }), async (messages, cuts) => {
      const fromBrowser = new PassThrough();
      const heard: string[] = [];
      const transport = pipeTransport(new PassThrough(), fromBrowser);
      transport.onmessage = (text) => void heard.push(text);
      const closed = new Promise<void>((resolve) => (transport.onclose = resolve));
      let rest = Buffer.from(messages.map((text) => `${text}\0`).join(''), 'utf8');
      for (let turn = 0; rest.length > 0; turn++) {
        const size = 1 + cuts[turn % cuts.length]!;
        fromBrowser.write(rest.subarray(0, size));
        rest = rest.subarray(size);
      }
      fromBrowser.end();
      await closed;
      await new Promise((resolve) => setImmediate(resolve));
      expect(heard).toEqual(messages);
    }),
  );
});

test('each message sent ends with a NUL', () => {
  const toBrowser = new PassThrough();
  pipeTransport(toBrowser, new PassThrough()).send('{"id":1}');
  expect(String(toBrowser.read())).toBe('{"id":1}\0');
});

test('a broken pipe closes the transport and throws nothing', async () => {
  const fromBrowser = new PassThrough();
  const toBrowser = new PassThrough();
  const transport = pipeTransport(toBrowser, fromBrowser);
  const onclose = vi.fn();
  transport.onclose = onclose;
  toBrowser.destroy(new Error('EPIPE'));
  fromBrowser.destroy(new Error('ECONNRESET'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(onclose).toHaveBeenCalledOnce();
});
