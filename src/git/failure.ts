/** Why git could not answer, and what to do about it, in French: for whoever runs the command. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';

  constructor(what: string, help: string) {
    super(`${what}.\n${help}`);
  }
}
