import type { PlanComparison } from './comparison.ts';
import type { ChangeView, DiffView, SectionView } from '../../document/changes/index.ts';

/** The sign of a change, readable without colour. */
export const SIGNS: Readonly<Record<ChangeView['nature'], string>> = {
  ajout: '+',
  retrait: '-',
  modification: '~',
  ordre: '↕',
};

export const NATURES: Readonly<Record<SectionView['nature'], string | undefined>> = {
  nouveau: 'nouveau',
  retire: 'retiré',
  renomme: 'renommé',
  modifie: undefined,
};

/** What is said of a plan that has no two versions to compare. */
export const NOT_COMPARED: Readonly<Record<PlanComparison['nature'], string>> = {
  nouveau: 'Ce plan est nouveau.',
  retire: 'Ce plan a été retiré.',
  identique: 'Ce plan est le même.',
  modifie: 'Ce plan n’a pas pu être comparé : corrigez d’abord ses erreurs.',
};

export const ORDER_CHANGED = 'ordre changé';

/** Words around what changed that are shown; the rest of a long text is cut. */
const KEPT = 60;

type Mots = NonNullable<ChangeView['mots']>;

/** The runs of a text with what is far from any change cut out. */
export function aroundChanges(mots: Mots): Mots {
  return mots.map((run, index) => {
    if (run.cote !== 'both') return run;
    const [isFirst, isLast] = [index === 0, index === mots.length - 1];
    const room = isFirst || isLast ? KEPT : 2 * KEPT;
    if (run.texte.length <= room + 1) return run;
    const start = isFirst ? '' : cutAfter(run.texte, KEPT);
    const end = isLast ? '' : cutBefore(run.texte, KEPT);
    return { ...run, texte: `${start}…${end}` };
  });
}

function cutAfter(text: string, length: number): string {
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space === -1 ? length : space + 1);
}

function cutBefore(text: string, length: number): string {
  const space = text.indexOf(' ', text.length - length);
  return text.slice(space === -1 ? text.length - length : space);
}

/** « 2 fiches modifiées, 1 partenaire ajouté » */
export const resumeLine = ({ resume }: DiffView): string => resume.join(', ');
