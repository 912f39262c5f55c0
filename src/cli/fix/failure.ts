/** A file changed while its corrections were being looked for. */
export class FixFailure extends Error {
  override readonly name = 'FixFailure';

  constructor(path: string) {
    super(`« ${path} » vient d’être modifié par un autre programme.\nRien n’a été écrit : recommencez.`);
  }
}
