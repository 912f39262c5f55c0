import type { ChangementsDocument, PlanPublie } from '../../document/index.ts';
import {
  type Comparison,
  type FindingChange,
  type PlanComparison,
  sideName,
} from '../../report/comparison/comparison.ts';
import { NOT_COMPARED } from '../../report/comparison/words.ts';
import { count, typo } from '../../report/french.ts';

/** A comparison as a document. */
export function publicationOf({ version, base, head, plans }: Comparison): ChangementsDocument {
  const changed = plans.filter(({ nature }) => nature !== 'identique');
  return {
    surtitre: 'Ce qui change',
    titre: typo(`Entre ${sideName(base)} et ${sideName(head)}`),
    plans: changed.length === 0 ? [NOTHING] : changed.map(planOf),
    signataires: [],
    colophon: [typo(`Comparaison faite par pst ${version}.`)],
  };
}

const NOTHING: PlanPublie = { titre: 'Aucune différence', phrases: [], totaux: [], sections: [] };

function planOf({ folder, nature, diff, findings, layoutOnly, unread }: PlanComparison): PlanPublie {
  if (diff === undefined) return { titre: folder, phrases: [typo(NOT_COMPARED[nature])], totaux: [], sections: [] };
  const { titre, resume, totaux, sections } = diff.view;
  const phrases = [
    sections.length === 0 ? 'Le contenu est le même.' : `${resume.join(', ')}.`,
    ...found('Nouveaux constats', findings.added),
    ...found('Constats corrigés', findings.mended),
    ...(layoutOnly.length === 0 ? [] : [`Mise en forme seulement : ${layoutOnly.join(', ')}.`]),
    ...(unread.length === 0 ? [] : [`Fichiers en erreur, comparés en partie : ${unread.join(', ')}.`]),
  ];
  const told = sections.map((section) => ({ ...section, decisions: [] }));
  return { titre, phrases: phrases.map(typo), totaux, sections: told };
}

function found(titre: string, findings: readonly FindingChange[]): readonly string[] {
  if (findings.length === 0) return [];
  const said = findings.map(({ code, message, place }) => `${code} ${message} (${place})`);
  return [`${titre} : ${count(findings.length, 'constat')}. ${said.join(' ; ')}.`];
}
