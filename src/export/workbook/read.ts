import readXlsxFile from 'read-excel-file/universal';
import type { Found } from '../sheets/written.ts';
import { WorkbookFailure } from './failure.ts';
import { guarded } from './guard.ts';

export interface Tab {
  readonly nom: string;
  /** From the first row and the first column of the tab. */
  readonly rows: readonly (readonly Found[])[];
}

/** The types of the library promise a constructor where it gives a date. */
const foundOf = (cell: unknown): Found =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date
    ? cell
    : null;

/** The tabs of a workbook, from bytes that nobody checked. Throws a `WorkbookFailure`. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Tab[]> {
  const safe = guarded(bytes);
  const copy = new ArrayBuffer(safe.length);
  new Uint8Array(copy).set(safe);
  try {
    const sheets = await readXlsxFile(copy, { trim: false });
    return sheets.map(({ sheet, data }) => ({ nom: sheet, rows: data.map((row) => row.map(foundOf)) }));
  } catch (error) {
    throw new WorkbookFailure(
      `Ce classeur n’a pas pu être lu (${error instanceof Error ? error.message.slice(0, 120) : 'raison inconnue'})`,
      'Ouvrez-le dans votre tableur, puis enregistrez-le au format .xlsx.',
    );
  }
}
