import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../src/export/sheets/index.ts';
import { guarded } from '../../src/export/workbook/guard.ts';
import { readWorkbook } from '../../src/export/workbook/read.ts';
import { makeWorkbook, safeText, workbookOf, writtenCell } from '../../src/export/workbook/write.ts';
import { dataPlan } from '../rollup/data.ts';
import { rewritten } from './workbook-edits.ts';

const ORIGIN = { plan: 'exemple', titre: 'Le plan', version: '1', empreinte: 'abc' };
const exemple = () => workbookOf(sheetsOf(dataPlan('exemple')), ORIGIN);

const book = (text: string) => makeWorkbook([{ sheet: 'A', data: [[writtenCell('texte', text, false)]] }]);

describe('the workbook of a plan', () => {
  it('is the same, byte for byte, at another hour', async () => {
    const first = await exemple();
    await new Promise((resolve) => setTimeout(resolve, 2100)); // an archive counts by two seconds
    expect(Buffer.compare(first, await exemple())).toBe(0);
  });

  it('has a page that explains, a tab for each sheet, and a hidden one', async () => {
    const bytes = await exemple();
    const tabs = await readWorkbook(bytes);
    expect(tabs.map(({ nom }) => nom)).toEqual([
      'Lisez-moi',
      ...sheetsOf(dataPlan('exemple')).map(({ nom }) => nom),
      '_pst',
    ]);
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml']!)).toMatch(/name="_pst" state="hidden"/);
    expect(JSON.stringify(tabs[0])).toContain('abc');
  });

  it('has amounts that are numbers, days that are dates and a header that stays in sight', async () => {
    const tabs = await readWorkbook(await exemple());
    const rows = tabs.find(({ nom }) => nom === 'Budget')?.rows ?? [];
    expect(rows[1]?.[rows[0]?.indexOf('Montant') ?? -1]).toBe(18450.5);
    const dates = tabs.find(({ nom }) => nom === 'Calendrier')?.rows.flat() ?? [];
    expect(dates.some((cell) => cell instanceof Date && cell.toISOString().startsWith('2023-04-05'))).toBe(true);
    expect(dates).toContain('2023-01');
    const xml = strFromU8(unzipSync(await exemple())['xl/worksheets/sheet2.xml']!);
    expect(xml).toMatch(/ySplit="1"[^>]*state="frozen"/);
  });

  it.each(['=1+1', '+33', '-cmd', '@SUM(A1)', '\tx', '=HYPERLINK("http://x")'])('keeps %j a text', async (text) => {
    const bytes = await book(text);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toContain('<f');
    expect((await readWorkbook(bytes))[0]?.rows[0]?.[0]).toBe(text);
  });

  it.each(['_x0041_', 'a & b < c > "d"', 'é\u202Fè', 'a\nb', '👩‍👧', ' bord '])('gives %j back', async (text) => {
    expect((await readWorkbook(await book(text)))[0]?.rows[0]?.[0]).toBe(text);
  });

  it('leaves out what XML forbids', async () => {
    expect(safeText('a\u0000\u0007\u001Fb\uFFFF')).toBe('ab');
    expect((await readWorkbook(await book('a\u0001\uD800b')))[0]?.rows[0]?.[0]).toBe('ab');
  });
});

describe('a hostile workbook', () => {
  const refused = async (bytes: Uint8Array): Promise<string> =>
    readWorkbook(bytes).then(
      () => 'read',
      (error: unknown) => String(error),
    );

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('bonjour')],
    ['an empty archive', zipSync({})],
    ['another archive', zipSync({ 'a.txt': strToU8('a') })],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(await refused(bytes)).toMatch(/WorkbookFailure: Ce fichier n’est pas un classeur/);
  });

  it('is refused when it would unpack to more than a plan holds', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>') });
    const directory = Buffer.from(bomb.buffer).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(bomb.buffer).setUint32(directory + 24, 201_000_000, true); // the size that it announces
    expect(await refused(bomb)).toMatch(/trop grand/);
  });

  it('is refused when one cell stands so far that the table would fill the memory', async () => {
    const far = rewritten(await book('a'), 'A', (xml) => xml.replace('r="A1"', 'r="XFD1048576"'));
    expect(await refused(far)).toMatch(/trop grand/);
  });

  it('is refused when it declares entities', async () => {
    const bytes = rewritten(await book('a'), 'A', (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet'),
    );
    expect(await refused(bytes)).toMatch(/déclarations XML/);
  });

  it('says which cell has a formula without result, or an error', async () => {
    const formula = rewritten(await book('a'), 'A', (xml) =>
      xml.replace(/<c r="A1".*?<\/c>/, '<c r="A1"><f>1+1</f></c>'),
    );
    expect(await refused(formula)).toMatch(/« A!A1 » contient une formule/);
    const error = rewritten(await book('a'), 'A', (xml) =>
      xml.replace(/<c r="A1".*?<\/c>/, '<c r="A1" t="e"><v>#REF!</v></c>'),
    );
    expect(await refused(error)).toMatch(/« A!A1 » contient une erreur/);
  });

  it('is read by the values of its formulas', async () => {
    const formula = rewritten(await book('a'), 'A', (xml) =>
      xml.replace(/<c r="A1".*?<\/c>/, '<c r="A1"><f>1+1</f><v>2</v></c>'),
    );
    expect((await readWorkbook(formula))[0]?.rows[0]?.[0]).toBe(2);
  });

  it('keeps nothing but what is read', async () => {
    const files = unzipSync(await book('a'));
    const more = zipSync({ ...files, 'xl/vbaProject.bin': strToU8('x'), '../../evil.xml': strToU8('x') });
    const kept = Object.keys(unzipSync(guarded(more)));
    expect(kept).not.toContain('xl/vbaProject.bin');
    expect(kept).not.toContain('../../evil.xml');
  });
});
