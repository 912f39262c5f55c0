import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/diff/index.ts';
import { type DiffView, diffView } from '../../src/document/changes/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Fiche } from '../../src/model/types.ts';
import { createTitles } from '../../src/schema/index.ts';
import { fiche, ligne, planOf } from '../rollup/plan.ts';
import { SCHEMAS } from '../schema/schemas.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00A0\u202F]/gu, ' ');
const view = (before: Plan, after: Plan): DiffView =>
  diffView(before, after, comparePlans(before, after), createTitles(SCHEMAS));

/** The one change between two versions of a fiche. */
function change(before: Partial<Fiche>, after: Partial<Fiche>) {
  const { sections } = view(planOf([fiche([], before)]), planOf([fiche([], after)]));
  expect(sections.flatMap(({ changements }) => changements)).toHaveLength(1);
  const [one] = sections[0]!.changements;
  return [one!.ou, one!.avant, one!.apres, one!.effet].map(plain);
}

const gouters = (montant: number) =>
  planOf([fiche([ligne({ id: 'gouters', libelle: 'Goûters', montant, periodicite: 'annuelle' })])]);

describe('a change, in words', () => {
  it('tells what a line costs over the years, the fiche, the axe and the plan', () => {
    const { sections, totaux, resume } = view(gouters(300), gouters(400));
    const [section] = sections;
    expect(resume).toEqual(['1 fiche modifiée']);
    expect(section?.titre).toBe('A1-FA1 · Fiche');
    expect(section?.notes.map(plain)).toEqual(['Coût de la fiche : 2 000 € (avant : 1 500 €, +500 €)']);
    expect(section?.changements.map(({ ou, avant, apres, effet }) => [ou, avant, apres, effet].map(plain))).toEqual([
      ['Budget · Goûters', '300 €, par an', '400 €, par an', '+500 € sur 2023-2027'],
    ]);
    expect(totaux.map(({ libelle, avant, apres, effet }) => [libelle, avant, apres, effet].map(plain))).toEqual([
      ['Plan', '1 500 €', '2 000 €', '+500 €'],
      ['Axe 1', '1 500 €', '2 000 €', '+500 €'],
    ]);
  });

  it('tells apart the two readings that do not move alike', () => {
    const open = planOf([fiche([ligne({ id: 'g', montant: 300, periodicite: 'a_preciser' })])]);
    const said = planOf([fiche([ligne({ id: 'g', montant: 300, periodicite: 'annuelle' })])]);
    expect(plain(view(open, said).totaux[0]?.effet)).toBe('+1 200 € en lecture basse, 0 € en lecture haute');
  });

  it('says of a line that did not change what a longer fiche costs', () => {
    const lines = [ligne({ libelle: 'Goûters', montant: 100, periodicite: 'annuelle' })];
    const of = (annees: number) => planOf([fiche(lines, { duree: { annees } })]);
    expect(view(of(2), of(3)).sections[0]?.notes.map(plain)).toEqual([
      'Coût de la fiche : 300 € (avant : 200 €, +100 €)',
      'Goûters : +100 € sur 2023-2025, sans que la ligne change',
    ]);
  });

  it('prints what a reference of a text says, as the document does', () => {
    const texte = (mots: string) => ({ description: `${mots} : lire {{fiche:atelier}}.` });
    const of = (mots: string) => planOf([fiche([], { id: 'atelier', nom: 'Atelier', ...texte(mots) })]);
    const [section] = view(of('Avant'), of('Après')).sections;
    expect(section?.changements.map(({ avant, apres }) => [avant, apres].map(plain))).toEqual([
      ['Avant : lire « Atelier » (A1-FA1).', 'Après : lire « Atelier » (A1-FA1).'],
    ]);
  });

  it('says by how much a phase moves', () => {
    const phase = (debut: string, fin: string) => ({ calendrier: [{ id: 'p', libelle: 'Étude', debut, fin }] });
    expect(change(phase('2023-01', '2023-06'), phase('2023-03', '2023-06'))).toEqual([
      'Période · Étude',
      'de janvier 2023 à juin 2023',
      'de mars 2023 à juin 2023',
      'commence 2 mois plus tard',
    ]);
    expect(change(phase('2023-01', '2023-06'), phase('2023-01', '2023-05'))[3]).toBe('finit 1 mois plus tôt');
  });

  it.each([
    ['hausse', 120, 90, 'cible abaissée : moins ambitieux'],
    ['hausse', 90, 120, 'cible relevée : plus ambitieux'],
    ['baisse', 90, 120, 'cible relevée : moins ambitieux'],
    [undefined, 120, 90, 'cible abaissée'],
  ] as const)('says of a target, where less or more is wanted (%s): from %i to %i', (sens, from, to, word) => {
    const aim = (min: number): Partial<Fiche> => ({
      indicateurs: [
        { id: 'i', libelle: 'Visites', nature: 'nombre', ...(sens && { sens }), cibles: [{ id: 'c', min }] },
      ],
    });
    expect(change(aim(from), aim(to))[3]).toBe(word);
  });

  it('names what came and what left', () => {
    const { resume, sections } = view(planOf([]), planOf([fiche([])]));
    expect(resume).toEqual(['1 fiche ajoutée', '1 axe ajouté'].reverse());
    expect(sections.map(({ nature }) => nature)).toEqual(['nouveau', 'nouveau']);
    expect(
      change({ pilotes: [{ partenaire: 'caf' }] }, { pilotes: [{ partenaire: 'caf' }, { partenaire: 'ville' }] }),
    ).toEqual(['Pilotes · ville', undefined, 'ville', undefined]);
  });
});
