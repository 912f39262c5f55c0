import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeTooOld } from '../../tools/node-version.mjs';

describe('nodeTooOld', () => {
  it.each(['20.19.0', '20.19.43', '20.20.0', '22.0.0', '100.1.0'])('accepts %s', (version) => {
    expect(nodeTooOld(version, '>=20.19.0')).toBeUndefined();
  });

  it.each(['20.18.9', '18.20.8', '9.99.99'])('refuses %s', (version) => {
    const message = nodeTooOld(version, '>=20.19.0');
    expect(message).toContain('Node 20.19.0 ou plus récent');
    expect(message).toContain(version);
    expect(message).toContain('https://nodejs.org/fr');
  });

  it('understands the range of package.json', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toMatch(/^>=\d+\.\d+\.\d+$/u);
  });
});
