/** Why a workbook cannot be read, in French, with what to do. */
export class WorkbookFailure extends Error {
  override readonly name = 'WorkbookFailure';

  constructor(what: string, help: string) {
    super(`${what}.\n${help}`);
  }
}
