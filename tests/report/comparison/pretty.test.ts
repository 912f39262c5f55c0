import { describe, expect, it } from 'vitest';
import type { PlanComparison } from '../../../src/report/comparison/comparison.ts';
import { prettyComparison } from '../../../src/report/pretty/comparison.ts';
import { change, comparison, plan, section, view } from './comparisons.ts';

const plain = (...plans: readonly PlanComparison[]): string =>
  prettyComparison(comparison(...plans), { color: false }).replaceAll('\u00A0', ' ');

describe('a comparison in a terminal', () => {
  it('says that nothing changed', () => {
    expect(plain(plan(view(), { nature: 'identique' }))).toBe(
      'main (1a2b3c4) → dossier de travail\nAucune différence.\n',
    );
  });

  it('shows what changed, what it was, and what follows from it', () => {
    const totaux = [{ libelle: 'Axe 2', avant: '6 800 €', apres: '7 300 €', effet: '+500 €' }];
    const sections = [
      section({
        notes: ['Coût de la fiche : 1 500 € → 2 000 € (+500 €)'],
        changements: [
          change({ effet: '+500 € sur 2023-2027' }),
          change({ nature: 'ajout', ou: 'Pilotes · CAF', avant: undefined, apres: 'chef de file' }),
          change({ nature: 'retrait', ou: 'Publics', avant: 'familles', apres: undefined }),
          change({ nature: 'ordre', ou: 'Sommaire', avant: 'a, b', apres: 'b, a' }),
        ],
      }),
      section({ nature: 'nouveau', titre: 'A3-FA9 · Autre', fichier: 'plan/fiches/autre.yaml', changements: [] }),
    ];
    expect(plain(plan(view({ totaux, sections })))).toBe(`main (1a2b3c4) → dossier de travail

Projet social
1 fiche modifiée.

Budget
  Axe 2  6 800 € → 7 300 €  +500 €

A2-FA2 · Troc ton temps
  plan/fiches/troc-ton-temps.yaml
  Coût de la fiche : 1 500 € → 2 000 € (+500 €)
  ~ Budget · Goûters : 300 €, par an → 400 €, par an
      → +500 € sur 2023-2027
  + Pilotes · CAF : chef de file
  - Publics : familles
  ↕ Sommaire : ordre changé

A3-FA9 · Autre (nouveau)
  plan/fiches/autre.yaml
`);
  });

  it('marks the words that came and went with signs, and cuts what is far from them', () => {
    const far =
      'Un long passage que personne n’a touché et qui ne dit rien de ce qui change dans la suite de la phrase, ';
    const mots = [
      { cote: 'both' as const, texte: far },
      { cote: 'before' as const, texte: 'en mars ' },
      { cote: 'after' as const, texte: 'en avril ' },
      { cote: 'both' as const, texte: '2024' },
    ];
    const shown = plain(plan(view({ sections: [section({ changements: [change({ ou: 'Enjeu', mots })] })] })));
    expect(shown).toContain('…');
    expect(shown.replace(/\s+/gu, ' ')).toContain('[-en mars-] {+en avril+} 2024');
    expect(shown).not.toContain('Un long passage');
  });

  it('tells findings, files of another layout, and files in error', () => {
    const finding = { code: 'PST301', severity: 'warning' as const, message: 'Étape hors plan', place: 'a.yaml:3:1' };
    const shown = plain(
      plan(view({ sections: [], resume: [] }), {
        findings: { added: [finding], mended: [{ ...finding, severity: 'error' }] },
        layoutOnly: ['plan/sigles.yaml'],
        unread: ['plan/axes/a.yaml'],
      }),
    );
    expect(shown).toContain('Le contenu est le même.');
    expect(shown).toContain('Nouveaux constats : 1 constat\n  avertissement PST301 : Étape hors plan a.yaml:3:1');
    expect(shown).toContain('Constats corrigés : 1 constat\n  erreur PST301');
    expect(shown).toContain('Mise en forme seulement\n  plan/sigles.yaml');
    expect(shown).toContain('Fichiers en erreur, comparés en partie\n  plan/axes/a.yaml');
  });

  it.each([
    ['nouveau', 'Ce plan est nouveau.'],
    ['retire', 'Ce plan a été retiré.'],
    ['modifie', 'Ce plan n’a pas pu être comparé : corrigez d’abord ses erreurs.'],
  ] as const)('says of a plan that is not on both sides (%s): %s', (nature, sentence) => {
    const { diff: _, ...without } = plan();
    expect(plain({ ...without, nature })).toContain(sentence);
  });

  it('shows no escape sequence of the data, coloured or not', () => {
    const hostile = '\u001B[2J\u202Egnp\nligne';
    const shown = view({
      titre: hostile,
      sections: [
        section({
          titre: hostile,
          fichier: hostile,
          notes: [hostile],
          changements: [
            change({ ou: hostile, avant: hostile, apres: hostile }),
            change({ mots: [{ cote: 'after', texte: hostile }] }),
          ],
        }),
      ],
    });
    for (const color of [true, false]) {
      const text = prettyComparison(comparison(plan(shown)), { color });
      expect(text).not.toContain('\u001B[2J');
      expect(text).not.toContain('\u202E');
    }
  });

  it('is coloured only when asked', () => {
    expect(prettyComparison(comparison(plan()), { color: true })).toContain('\u001B[');
    expect(plain(plan())).not.toContain('\u001B[');
  });
});
