import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pst } from './fake-host.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('a mistake on the command line', () => {
  it.each([
    ['valdate', 'Commande inconnue : valdate\nVouliez-vous validate ?\nPour voir l’aide : pst --help'],
    ['publier', 'Commande inconnue : publier\nPour voir l’aide : pst --help'],
    ['--versoin', 'Option inconnue : --versoin\nVouliez-vous --version ?\nPour voir l’aide : pst --help'],
    ['-x', 'Option inconnue : -x\nPour voir l’aide : pst --help'],
    [
      'validate --formt json',
      'Option inconnue : --formt\nVouliez-vous --format ?\nPour voir l’aide : pst validate --help',
    ],
    ['validate --colr', 'Option inconnue : --colr\nVouliez-vous --color ?\nPour voir l’aide : pst validate --help'],
    [
      'validate --format',
      'Il manque une valeur après l’option -f, --format <format>\nPour voir l’aide : pst validate --help',
    ],
    [
      'validate -f xml',
      'L’option -f, --format n’accepte pas « xml » : choisissez pretty, json, sarif, junit, github ou gitlab\nPour voir l’aide : pst validate --help',
    ],
    [
      'validate -f sarif -f json',
      '« sarif » et « json » ne peuvent pas s’afficher ensemble : donnez un fichier à l’un d’eux, comme « -f json=constats.txt »\nPour voir l’aide : pst validate --help',
    ],
    [
      'validate -f sarif=out/a -f json=./out/a',
      '« sarif » et « json » ne peuvent pas s’écrire tous les deux dans « out/a »\nPour voir l’aide : pst validate --help',
    ],
    ['validate -f sarif=', 'Il manque un nom de fichier après « sarif= »\nPour voir l’aide : pst validate --help'],
    [
      'validate -f json=plan/pst.yaml',
      'Le résultat ne s’écrit pas dans « plan/pst.yaml » : les fichiers .yaml et .md sont ceux des plans\nPour voir l’aide : pst validate --help',
    ],
    ...['PST301', 'PST301=non', '301=off', 'PST301=off=info', '__proto__=off'].map((value) => [
      `validate --rule ${value}`,
      `L’option --rule n’accepte pas « ${value} » : écrivez par exemple PST301=off, avec off, info, warning ou error\nPour voir l’aide : pst validate --help`,
    ]),
    [
      'validate --rule PST301=off --rule PST999=off',
      'Aucun constat ne s’appelle « PST999 »\nPour voir l’aide : pst validate --help',
    ],
    [
      'validate --rule PST101=warning',
      'Les constats « PST101 » restent des erreurs : avec eux, le document serait faux\nPour voir l’aide : pst validate --help',
    ],
    [
      'validate --fail-on grave',
      'L’option --fail-on <niveau> n’accepte pas « grave » : choisissez error, warning ou info\nPour voir l’aide : pst validate --help',
    ],
    ['explain PST101 PST102', 'Trop d’arguments : 2 au lieu de 1 au plus\nPour voir l’aide : pst explain --help'],
    ['help valdate', 'Commande inconnue : valdate\nVouliez-vous validate ?\nPour voir l’aide : pst --help'],
  ])('pst %s', async (line, message) => {
    expect(await pst(line.split(' '))).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it('cannot command the terminal', async () => {
    const { err } = await pst(["--a'\u001B[31m\nb"]);
    expect(err).toBe("Option inconnue : --a'\\u{1b}[31m\nb\nPour voir l’aide : pst --help\n");
  });
});

describe('help', () => {
  it('is the same for --help, -h and help', async () => {
    const { code, out, err } = await pst(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await pst(['-h'])).toEqual({ code, out, err });
    expect(await pst(['help'])).toEqual({ code, out, err });
    expect(out).toMatchSnapshot();
  });

  it.each(['validate', 'build', 'explain', 'help'])('of %s', async (command) => {
    const { code, out, err } = await pst([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await pst(['help', command])).toEqual({ code, out, err });
    expect(out).toMatchSnapshot();
  });

  it('is what pst says when it is told nothing, as a complaint', async () => {
    const { out } = await pst(['--help']);
    expect(await pst([])).toEqual({ code: 2, out: '', err: out });
  });

  it('has no line too long, and nothing left in English', async () => {
    for (const line of ['', 'validate', 'build', 'explain', 'help']) {
      const { out } = await pst([...line.split(' ').filter(Boolean), '--help']);
      expect(Math.max(...out.split('\n').map((text) => text.length))).toBeLessThanOrEqual(80);
      expect(out).not.toMatch(/usage:|arguments:|commands:|default|choices|display/iu);
    }
  });
});

describe('the version', () => {
  it.each(['--version', '-v'])('%s', async (flag) => {
    expect(await pst([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});
