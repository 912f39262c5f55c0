/** Why a template of a plan is not accepted. Line and column from 1. */
export interface Refus {
  readonly ligne: number;
  readonly colonne: number;
  /** The end of a French sentence that begins with the name of the template. */
  readonly pourquoi: string;
  /** What to do, as a sentence. */
  readonly aide: string | undefined;
}

interface Located {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}

export const refuse = ({ loc: { start } }: Located, pourquoi: string, aide?: string): Refus => ({
  ligne: start.line,
  colonne: start.column + 1,
  pourquoi,
  aide,
});

/** Why what a template of a plan makes cannot be published, and what to do, in French. */
export class GabaritFailure extends Error {
  override readonly name = 'GabaritFailure';
}

/** `nom`: of the template, as templates call one another. */
export const failureOf = (nom: string, { ligne, colonne, pourquoi, aide }: Refus): GabaritFailure => {
  const place = ligne === 0 ? '' : `, ligne ${String(ligne)}, colonne ${String(colonne)}`;
  return new GabaritFailure(
    `« modele/${nom}.hbs »${place} : ${pourquoi}.\n${aide === undefined ? '' : `${aide} `}Rien n’a été construit : corrigez-le, ou retirez-le.`,
  );
};
