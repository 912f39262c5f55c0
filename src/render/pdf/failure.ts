/** Why a PDF cannot be printed, and what to do about it, in French: for whoever runs the command, without a stack trace. */
export class PrintFailure extends Error {
  override readonly name = 'PrintFailure';
}
