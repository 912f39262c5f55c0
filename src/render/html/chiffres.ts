import type { ChiffreView } from '../../document/index.ts';

/** Figures side by side, with what is said of where they come from under them, once. */
export interface ChiffresView {
  readonly chiffres: readonly (ChiffreView & { readonly appel: number | undefined })[];
  /** In the order of their numbers, from 1. */
  readonly notes: readonly string[];
}

export function chiffresView(chiffres: readonly ChiffreView[]): ChiffresView | undefined {
  if (chiffres.length === 0) return undefined;
  const notes = [...new Set(chiffres.map(noteOf))].filter((note) => note !== '');
  return {
    chiffres: chiffres.map((chiffre) => ({ ...chiffre, appel: notes.indexOf(noteOf(chiffre)) + 1 || undefined })),
    notes,
  };
}

function noteOf({ source, annee, commentaire }: ChiffreView): string {
  const origin = [source, annee].filter((part) => part !== undefined).join(', ');
  return [origin, commentaire].filter((part) => part !== undefined && part !== '').join('. ');
}
