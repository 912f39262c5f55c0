import { libelleDate } from '../../document/dates.ts';
import { euros, nombre } from '../../document/typography.ts';
import type { Cell, Kind, Look } from '../../export/table.ts';
import { visible } from '../../report/visible.ts';
import { TEXT_WIDTH, wrap } from '../../report/wrap.ts';
import type { Host } from '../host.ts';

/** Under it figures would not fit. */
const LEAST_WIDTH = 40;

function text(cell: Cell, kind: Kind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return visible(kind === 'date' ? libelleDate(cell) : cell);
  switch (kind) {
    case 'euros':
      return euros(cell);
    case 'pourcent':
      return `${nombre(cell)}\u00A0%`;
    case 'nombre':
    case 'date':
    case 'text':
      return nombre(cell);
  }
}

/** How a table is shown to people. */
export const lookOf = ({ columns = TEXT_WIDTH }: Host): Look => ({ text, wrap, width: Math.max(columns, LEAST_WIDTH) });
