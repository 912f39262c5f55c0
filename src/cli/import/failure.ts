/** Why a workbook cannot be imported, in French, with what to do. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';

  constructor(what: string, help: string) {
    super(`${what}.\n${help}`);
  }
}
