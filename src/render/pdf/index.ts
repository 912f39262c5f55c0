export { PrintFailure } from './failure.ts';
export type { PrintRequest, PrintResult } from './print.ts';
export { startPrinter, type Printer } from './printer.ts';
