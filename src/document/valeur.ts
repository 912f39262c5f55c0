import type { Chiffre } from '../model/types.ts';
import { APPROXIMATION } from './labels.ts';
import { mesure, typo } from './typography.ts';

type Measured = Pick<Chiffre, 'valeur' | 'approximation' | 'unite'>;

/** « près de 70 % », « 182 632 habitants » */
export function valeurChiffre({ valeur, approximation, unite }: Measured): string {
  const measured = mesure(valeur, unite);
  return typo(approximation === undefined ? measured : `${APPROXIMATION[approximation]} ${measured}`);
}
