import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import { isDay, type Cell, type Kind } from '../sheets/cell.ts';
import type { Sheet } from '../sheets/index.ts';
import { BASE_SHEET, baseRows } from './base.ts';
import { heightOf } from './height.ts';
import { readMe, type Origin } from './read-me.ts';

type WrittenCell = { value: string | number | Date; wrap?: boolean; format?: string } & Record<string, unknown>;

const HEADER = {
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#2F4B7C',
  wrap: true,
  alignVertical: 'center',
} as const;

/** What cannot be edited is told by its colour. */
const COMPUTED = '#EEF1F6';
const COMPUTED_HEADER = '#6B7A99';

/** As files write them, the same in every language: a spreadsheet in French shows « 18 450,50 € ». */
/** As files write them, the same in every language: a spreadsheet in French shows « 18 450,50 € ». */
const FORMATS: Partial<Readonly<Record<Kind, string>>> = { montant: '#,##0.00 "€"', date: 'dd/mm/yyyy' };

/**
 * What XML 1.0 or the workbook format reads otherwise: control characters and lone surrogates go, and « _x0041_ », which
 * would come back as « A », is escaped.
 */
export function safeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

function valueOf(kind: Kind, cell: Exclude<Cell, null>): string | number | Date {
  if (isDay(cell)) return new Date(`${cell.jour}T00:00:00Z`);
  // A year is a number, so that spreadsheets do not mark it as a mistake.
  if (kind === 'date' && typeof cell === 'string' && /^\d{4}$/u.test(cell)) return Number(cell);
  return typeof cell === 'string' ? safeText(cell) : cell;
}

export function writtenCell(kind: Kind, cell: Cell, isComputed: boolean): WrittenCell | null {
  const colour = isComputed ? { backgroundColor: COMPUTED } : {};
  if (cell === null) return null;
  const value = valueOf(kind, cell);
  const format = FORMATS[kind];
  const isFormatted = kind === 'montant' ? typeof value === 'number' : value instanceof Date;
  return {
    value,
    alignVertical: 'top',
    ...colour,
    ...(typeof value === 'string' && { wrap: kind === 'texte' || kind === 'markdown' }),
    ...(format !== undefined && isFormatted && { format }),
  };
}

function tab({ nom, colonnes, lignes }: Sheet) {
  const computed = colonnes.map(({ champ }) => champ === undefined);
  const height = heightOf(colonnes.map(({ titre, largeur }) => [titre, largeur - 1]));
  const header = colonnes.map(({ titre }, i) => ({
    ...HEADER,
    height,
    value: titre,
    ...(computed[i] && { backgroundColor: COMPUTED_HEADER }),
  }));
  const unite = colonnes.findIndex(({ id }) => id === 'unite');
  const rows = lignes.map(({ cells }) => {
    const written = colonnes.map(({ kind }, i) => {
      // Working time is no money, though it stands in the same column.
      const shown = kind === 'montant' && cells[unite] === 'ETP' ? 'nombre' : kind;
      return writtenCell(shown, cells[i] ?? null, computed[i] === true);
    });
    const height = heightOf(
      written.flatMap((cell, i) =>
        cell?.wrap && typeof cell.value === 'string' ? [[cell.value, colonnes[i]?.largeur ?? 1] as const] : [],
      ),
    );
    return written.map((cell) => cell && { ...cell, height });
  });
  return {
    sheet: nom,
    data: [header, ...rows],
    columns: colonnes.map(({ largeur }) => ({ width: largeur })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  };
}

/** A workbook of these tabs; the one named `BASE_SHEET` is hidden. The same tabs give the same bytes. */
export async function makeWorkbook(tabs: Parameters<typeof writeXlsxFile>[0]): Promise<Uint8Array> {
  const hide = (content: string): string =>
    content.replace(`name="${BASE_SHEET}"`, `name="${BASE_SHEET}" state="hidden"`);
  const features = [{ files: { transform: { 'xl/workbook.xml': { transform: hide } } } }];
  const blob = await writeXlsxFile(tabs, { features, fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return repacked(new Uint8Array(await blob.arrayBuffer()));
}

/** The same archive without the time at which it was made. */
function repacked(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  // The first file that readers look for comes first, as they expect.
  const first = files.filter(([name]) => name === '[Content_Types].xml');
  return zipSync(Object.fromEntries([...first, ...files]), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** The plan as a workbook: a page that explains, one tab for each sheet, and what was exported, hidden. */
export async function workbookOf(sheets: readonly Sheet[], origin: Origin): Promise<Uint8Array> {
  const base = baseRows(origin.plan, sheets, origin.empreinte).map((row) => row.map((value) => ({ value })));
  return makeWorkbook([readMe(sheets, origin), ...sheets.map(tab), { sheet: BASE_SHEET, data: base }]);
}

/** What an export is made of, as bytes that a fingerprint may be taken of. */
export const contentOf = (plan: string, sheets: readonly Sheet[]): Uint8Array =>
  strToU8(JSON.stringify(baseRows(plan, sheets, '')));
