import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Carried } from '../../src/cli/carried/carried.ts';
import { sha256 } from '../../src/cli/carried/write.ts';
import { commit, git, repository, write } from '../git/repository.ts';
import { temporaryFolder } from '../workspace/folders.ts';
import { carried, carryingPdf, file } from './carrying-pdf.ts';
import { pst, type Run } from './fake-host.ts';
import { planFiles } from './plan-files.ts';

const { PATH, HOME } = process.env;
const FICHE = 'plan/fiches/troc-ton-temps.yaml';

function folderWith(pdf: Uint8Array, files: Readonly<Record<string, string>> = planFiles()): string {
  const cwd = temporaryFolder();
  write(cwd, files);
  writeFileSync(path.join(cwd, 'plan.pdf'), pdf);
  return cwd;
}

const verify = (cwd: string, ...args: readonly string[]): Promise<Run> =>
  pst(['verify', 'plan.pdf', ...args], { cwd, env: { PATH, HOME } });

const changed = (text = ''): string => text.replace(/^enjeu: ./mu, 'enjeu: X');

describe('pst verify', () => {
  it('accepts the files that the PDF carries, whatever the ends of their lines', async () => {
    const files = planFiles({ [FICHE]: planFiles()[FICHE]!.replaceAll('\n', '\r\n') });
    const { code, out, err } = await verify(folderWith(await carryingPdf(carried()), files));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('intact depuis que pst l’a écrit');
    expect(out).toContain('Identique à « plan ».');
    expect(out).toContain('par pst 0.1.0, daté du 31/12/2024');
  });

  it('names the fiche of which one character changed, and says the change in words', async () => {
    const cwd = folderWith(await carryingPdf(carried()), planFiles({ [FICHE]: changed(planFiles()[FICHE]) }));
    const { code, out } = await verify(cwd);
    expect(code).toBe(1);
    expect(out).toContain('Diffère de « plan » : 1 fichier');
    expect(out).toContain('~ fiches/troc-ton-temps.yaml');
    expect(out).toContain('1 fiche modifiée.');
    expect(out).toMatch(/FA\d+ · .*\n {2}plan\/fiches\/troc-ton-temps\.yaml\n {2}~ Enjeu/u);
  });

  it('names the files that are on one side only', async () => {
    const kept = carried();
    const extra = file('fiches/retiree.yaml', planFiles()[FICHE]!.replace(/^id: .*$/mu, 'id: retiree'));
    const pdf = await carryingPdf({
      ...kept,
      files: [...kept.files.filter((one) => one.path !== 'sigles.yaml'), extra],
    });
    const { code, out } = await verify(folderWith(pdf, planFiles({ 'plan/sigles.yaml': 'CAF: Caisse\n' })));
    expect(code).toBe(1);
    expect(out).toContain('- fiches/retiree.yaml (dans le PDF seulement)');
    expect(out).toContain('+ sigles.yaml (pas dans le PDF)');
  });

  it('says what the PDF is where there is no such plan', async () => {
    const { code, out } = await verify(folderWith(await carryingPdf(carried()), {}));
    expect(code).toBe(0);
    expect(out).toContain('Aucun plan « plan » ici');
  });

  it('fails where the folder that was named has no plan', async () => {
    const { code, err } = await verify(folderWith(await carryingPdf(carried()), { 'vide/a.txt': '' }), 'vide');
    expect(code).toBe(2);
    expect(err).toContain('Aucun plan dans « vide »');
  });

  it('confirms the commit that the PDF names, refutes a false one, and compares with it', async () => {
    const cwd = repository(planFiles());
    const first = git(cwd, 'rev-parse', 'HEAD').trim();
    commit(cwd, { [FICHE]: changed(planFiles()[FICHE]) });
    const second = git(cwd, 'rev-parse', 'HEAD').trim();
    const of = async (name: string) => carryingPdf(carried({ commit: name, isClean: true }));
    writeFileSync(path.join(cwd, 'plan.pdf'), await of(first));
    const here = await verify(cwd);
    expect([here.code, here.out.includes('ce dépôt a les mêmes fichiers à cette version')]).toEqual([1, true]);
    const at = await verify(cwd, '--at', 'HEAD~1');
    expect([at.code, at.out.includes('Identique à « plan » à la version HEAD~1.')]).toEqual([0, true]);
    writeFileSync(path.join(cwd, 'plan.pdf'), await of(second));
    const lying = await verify(cwd, '--at', 'HEAD~1');
    expect([lying.code, lying.out.includes('FAUX')]).toEqual([1, true]);
    writeFileSync(path.join(cwd, 'plan.pdf'), await of('f'.repeat(40)));
    expect((await verify(cwd, '--at', 'HEAD~1')).code).toBe(0);
  });
});

describe('pst verify --format json', () => {
  const schema = new URL('../../schemas/sortie-verify.schema.json', import.meta.url);
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')) as object,
  );
  const json = async (cwd: string, ...args: readonly string[]) => {
    const { code, out, err } = await verify(cwd, '-f', 'json', ...args);
    const value = JSON.parse(out) as object;
    expect([validate(value), err], JSON.stringify(validate.errors)).toEqual([true, '']);
    return { code, value };
  };

  it('says the same to programs, as its schema says', async () => {
    const same = await json(folderWith(await carryingPdf(carried())));
    expect(same).toMatchObject({
      code: 0,
      value: {
        plan: 'plan',
        commit: null,
        date: '2024-12-31T23:30:00.000Z',
        etat: 'intact',
        alteres: [],
        origine: 'inconnue',
        comparaison: { dossier: 'plan', version: null, identique: true, modifies: [], retires: [], ajoutes: [] },
      },
    });
    const other = await json(
      folderWith(await carryingPdf(carried()), planFiles({ [FICHE]: changed(planFiles()[FICHE]) })),
    );
    expect(other).toMatchObject({
      code: 1,
      value: { comparaison: { identique: false, modifies: ['fiches/troc-ton-temps.yaml'] } },
    });
  });

  it('has nothing to compare with where there is no plan', async () => {
    const alone = await json(folderWith(await carryingPdf(carried()), {}));
    expect(alone).toMatchObject({ code: 0, value: { comparaison: null } });
  });

  it('names what was altered, and the version that was confirmed', async () => {
    const cwd = repository(planFiles());
    const name = git(cwd, 'rev-parse', 'HEAD').trim();
    writeFileSync(path.join(cwd, 'plan.pdf'), await carryingPdf(carried({ commit: name, isClean: true })));
    expect(await json(cwd, '--at', 'HEAD')).toMatchObject({
      code: 0,
      value: { commit: name, enregistre: true, origine: 'confirmee', comparaison: { version: 'HEAD' } },
    });
    const [first, ...rest] = carried().files;
    const forged = carried({ files: [{ ...first!, sha256: '0'.repeat(64) }, ...rest] });
    const altered = await json(folderWith(await carryingPdf(forged)));
    expect(altered).toMatchObject({ code: 1, value: { etat: 'altere', alteres: [first!.path] } });
  });

  it('prints nothing where the file cannot be read', async () => {
    const { code, out } = await verify(folderWith(Buffer.from('bonjour')), '-f', 'json');
    expect([code, out]).toEqual([2, '']);
  });
});

describe('a PDF that was changed', () => {
  it('shows, wherever one byte of it is other', async () => {
    const pdf = await carryingPdf(carried());
    const cwd = folderWith(pdf);
    const text = Buffer.from(pdf).toString('latin1');
    const places = [
      text.indexOf('%PDF-') + 6,
      text.indexOf('<dc:title') + 40,
      text.indexOf('/MediaBox'),
      text.lastIndexOf('/ID') + 8,
    ];
    for (const place of places.filter((one) => one > 0)) {
      const other = Buffer.from(pdf);
      other[place] = other[place] === 0x31 ? 0x32 : 0x31;
      writeFileSync(path.join(cwd, 'plan.pdf'), other);
      const { code, out } = await verify(cwd);
      expect([code, out.includes('intact')]).toEqual([1, false]);
    }
  });

  it('shows when what it carries was replaced', async () => {
    const other = carried({ files: [...carried().files, file('sigles.yaml', 'AAA: Autre\n')] });
    const { code, out } = await verify(folderWith(await carryingPdf(other, {}, { sha256: '0'.repeat(64) })));
    expect(code).toBe(1);
    expect(out).toContain('ALTÉRÉ : les données jointes ne sont plus celles');
    const [first, ...rest] = carried().files;
    const forged = carried({ files: [{ ...first!, sha256: '0'.repeat(64) }, ...rest] });
    const said = await verify(folderWith(await carryingPdf(forged)));
    expect(said.out).toContain(`ALTÉRÉ : le texte joint de ${first!.path} a été changé`);
  });
});

describe('what cannot be read', () => {
  const refusals = async (): Promise<readonly (readonly [string, Uint8Array, string])[]> => {
    const pdf = await carryingPdf(carried());
    const bomb = Buffer.alloc(300_000_000, 0x20);
    const stream = deflateSync(bomb, { level: 1 });
    const object = `1 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${String(stream.length)} >>\nstream\n`;
    const bombed = Buffer.concat([Buffer.from(`%PDF-1.7\n${object}`), stream, Buffer.from('\nendstream\n%%EOF')]);
    const files = carried().files;
    const hostile = (one: Carried['files'][number]) => carryingPdf(carried({ files: [...files, one] }));
    return [
      ['nothing', new Uint8Array(), 'n’est pas un PDF'],
      ['a text', Buffer.from('bonjour'), 'n’est pas un PDF'],
      ['half a PDF', pdf.slice(0, pdf.length / 2), 'est incomplet'],
      [
        'an encrypted one',
        Buffer.concat([pdf, Buffer.from('\n/Encrypt 9 0 R\n%%EOF')]),
        'est protégé par un mot de passe',
      ],
      [
        'another attachment',
        await carryingPdf(carried(), { bytes: Buffer.from('autre') }),
        'ne joint pas les fichiers d’un plan',
      ],
      ['a bomb', bombed, 'données trop grandes'],
      ['a path that climbs', await hostile(file('../../fuite.yaml', 'a')), 'joint des fichiers qu’un plan n’a pas'],
      ['an absolute path', await hostile(file('/etc/passwd', 'a')), 'joint des fichiers qu’un plan n’a pas'],
      [
        'a path of Windows',
        await hostile(file('fiches\\..\\..\\fuite.yaml', 'a')),
        'joint des fichiers qu’un plan n’a pas',
      ],
      ['a hidden file', await hostile(file('.git/config', 'a')), 'joint des fichiers qu’un plan n’a pas'],
      ['a file of no plan', await hostile(file('fiches/a.sh', 'a')), 'joint des fichiers qu’un plan n’a pas'],
      ['a file twice', await hostile(files[0]!), 'joint des fichiers qu’un plan n’a pas'],
      [
        'a huge file',
        await hostile(file('sigles.yaml', 'a'.repeat(1_000_001))),
        'joint des fichiers qu’un plan n’a pas',
      ],
      ['a plan that climbs', await carryingPdf(carried({ plan: '..' })), 'joint des fichiers qu’un plan n’a pas'],
    ];
  };

  it('is told in French, without writing anything', async () => {
    for (const [name, pdf, message] of await refusals()) {
      const cwd = folderWith(pdf, {});
      for (const command of ['verify', 'extract']) {
        const { code, out, err } = await pst([command, 'plan.pdf'], { cwd });
        expect([name, command, code, out, err.includes(message)]).toEqual([name, command, 2, '', true]);
        expect(err).not.toMatch(/\n\s+at /u);
      }
    }
  }, 30_000);
});

describe('pst extract', () => {
  const extract = (cwd: string, ...args: readonly string[]): Promise<Run> =>
    pst(['extract', 'plan.pdf', ...args], { cwd });

  it('gives back the files to the byte, shared ones beside the plan', async () => {
    const shared = file('communs/thematiques.yaml', 'a: « é »\n');
    const cwd = folderWith(await carryingPdf(carried({ files: [...carried().files, shared] })), {});
    expect(await extract(cwd, '-o', 'un/recu')).toMatchObject({ code: 0, err: '' });
    for (const [name, text] of Object.entries(planFiles())) {
      expect(readFileSync(path.join(cwd, 'un/recu', name.replace('plan/', 'plan/')), 'utf8')).toBe(text);
    }
    expect(readFileSync(path.join(cwd, 'un/recu/communs/thematiques.yaml'), 'utf8')).toBe('a: « é »\n');
  });

  it('replaces nothing: neither a folder, nor a file, nor a link', async () => {
    const cwd = folderWith(await carryingPdf(carried()), { 'plein/a.txt': 'a', fichier: 'b' });
    mkdirSync(path.join(cwd, 'vide'));
    symlinkSync(path.join(cwd, 'vide'), path.join(cwd, 'lien'));
    symlinkSync(path.join(cwd, 'nulle-part'), path.join(cwd, 'casse'));
    for (const out of ['plein', 'fichier', 'lien', 'casse', 'vide', '.']) {
      const { code, err } = await extract(cwd, '-o', out);
      expect([out, code, err.includes(`« ${out} » existe déjà`)]).toEqual([out, 2, true]);
    }
    expect(readFileSync(path.join(cwd, 'plein/a.txt'), 'utf8')).toBe('a');
  });

  it('leaves nothing when it is stopped', async () => {
    const cwd = folderWith(await carryingPdf(carried()), {});
    const { code } = await pst(['extract', 'plan.pdf', '-o', 'recu'], {
      cwd,
      signal: AbortSignal.abort(new Error('fin')),
    });
    expect(code).toBe(2);
    expect(await extract(cwd, '-o', 'recu')).toMatchObject({ code: 0 });
  });

  it('warns when the files are not those that pst put there', async () => {
    const cwd = folderWith(await carryingPdf(carried(), {}, { sha256: '0'.repeat(64) }), {});
    const { code, err } = await extract(cwd);
    expect([code, err.includes('ne sont plus ceux que pst a mis dans ce PDF')]).toEqual([1, true]);
  });
});

describe('the look that a plan gives itself', () => {
  const LOGO = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0xff, 0);
  const look: Carried['files'] = [
    file('modele/couverture.hbs', '<p>é</p>\n'),
    { path: 'modele/logo.png', sha256: sha256(LOGO), base64: Buffer.from(LOGO).toString('base64') },
  ];
  const withLook = (): Promise<Uint8Array> => carryingPdf(carried({ files: [...carried().files, ...look] }));

  function folderWithLook(pdf: Uint8Array, cover = '<p>é</p>\r\n', logo = LOGO): string {
    const cwd = folderWith(pdf, planFiles({ 'plan/modele/couverture.hbs': cover, 'plan/modele/note.txt': 'a' }));
    writeFileSync(path.join(cwd, 'plan/modele/logo.png'), logo);
    return cwd;
  }

  it('is part of the version that the PDF carries, pictures to the byte', async () => {
    expect(await verify(folderWithLook(await withLook()))).toMatchObject({ code: 0, err: '' });
    const { code, out } = await verify(folderWithLook(await withLook(), '<p>è</p>\n', LOGO.with(9, 1)));
    expect(code).toBe(1);
    expect(out).toContain('Diffère de « plan » : 2 fichiers');
    expect(out).toContain('~ modele/couverture.hbs\n  ~ modele/logo.png\n');
    expect(out.trimEnd().endsWith('modele/logo.png')).toBe(true);
  });

  it('is named where it is on one side only', async () => {
    const { out } = await verify(folderWithLook(await carryingPdf(carried())));
    expect(out).toContain('+ modele/logo.png (pas dans le PDF)');
    expect(out).not.toContain('note.txt');
  });

  it('is given back to the byte', async () => {
    const cwd = folderWith(await withLook(), {});
    expect(await pst(['extract', 'plan.pdf', '-o', 'recu'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(new Uint8Array(readFileSync(path.join(cwd, 'recu/plan/modele/logo.png')))).toEqual(LOGO);
  });

  it('is refused with other names than its own', async () => {
    for (const name of ['modele/a.exe', 'modele/a/b/c.hbs', 'modele/../../a.hbs', 'modele/polices/a.ttf']) {
      const pdf = await carryingPdf(carried({ files: [...carried().files, file(name, 'a')] }));
      const { code, err } = await verify(folderWith(pdf));
      expect([name, code, err.includes('joint des fichiers qu’un plan n’a pas')]).toEqual([name, 2, true]);
    }
  });
});
