import { describe, expect, test } from 'vitest';
import type { IndicateurView } from '../../src/document/index.ts';
import { indicateursView, indicateurView } from '../../src/document/indicateurs.ts';
import type { Cible, Indicateur, Reference } from '../../src/model/types.ts';
import { axe, contextWith, fiche, indicateur, plain } from './plan.ts';

const context = contextWith({
  partenaires: { caf: { nom: 'Caisse', sigle: 'CAF', type: 'caf' } },
  sources: { insee: { titre: 'Recensement', auteur: 'Insee' }, sans: { titre: 'Enquête' } },
});
const viewOf = (more: Partial<Indicateur>): IndicateurView =>
  JSON.parse(plain(JSON.stringify(indicateurView(context, indicateur(more))))!) as IndicateurView;

test.each<[Omit<Cible, 'id'>, string]>([
  [{ valeur: 12 }, '12 familles'],
  [{ valeur: 1 }, '1 famille'],
  [{ valeur: 0 }, '0 famille'],
  [{ min: 2 }, 'au moins 2 familles'],
  [{ max: 5 }, 'au plus 5 familles'],
  [{ min: 10, max: 15 }, 'de 10 à 15 familles'],
  [{ evolution: 20 }, '+20 %'],
  [{ evolution: -20 }, '−20 %'],
  [{}, 'à préciser'],
  [{ min: 2, par: 'an' }, 'au moins 2 familles par an'],
  [{ valeur: 40, cumul: true, periode: 2027 }, '40 familles en tout depuis le début (2027)'],
  [{ valeur: 4, periode: '2023-S1', justification: "c'est peu" }, '4 familles (1er semestre 2023)'],
])('target %j', (cible, printed) => {
  const view = viewOf({ unite: 'famille', cibles: [{ id: 'c', ...cible }] });
  expect(view.cibles).toEqual([printed]);
  expect(view.justifications).toEqual(cible.justification === undefined ? [] : ['c’est peu']);
});

test.each<[Indicateur['nature'], string | undefined, string]>([
  ['pourcentage', undefined, '50 %'],
  ['taux', undefined, '50 %'],
  ['taux', '‰', '50 ‰'],
  ['montant', undefined, '50 €'],
  ['nombre', undefined, '50'],
])('unit of %s, written %s', (nature, unite, printed) => {
  const { cibles } = viewOf({ nature, ...(unite !== undefined && { unite }), cibles: [{ id: 'c', valeur: 50 }] });
  expect(cibles).toEqual([printed]);
});

test.each<[Reference | undefined, string | undefined, origine?: string]>([
  [undefined, undefined],
  [{ valeur: 12, date: 2022 }, '12 familles (2022)'],
  [{ valeur: 12, date: 2022, source: 'insee' }, '12 familles (2022)', 'Insee, Recensement'],
  [{ valeur: 12, source: 'sans' }, '12 familles', 'Enquête'],
  [{ valeur: 12, source: 'inconnue' }, '12 familles', 'inconnue'],
  [{ min: 3, max: 4 }, 'de 3 à 4 familles'],
  [{}, 'valeur inconnue'],
  [{ date: 2022 }, 'valeur inconnue (2022)'],
])('baseline %j', (reference, printed, origine) => {
  const view = viewOf({ unite: 'famille', ...(reference !== undefined && { reference }) });
  expect([view.depart, view.origine]).toEqual([printed, origine]);
});

test('the rest fits in small lines', () => {
  expect(viewOf({}).precisions).toEqual([]);
  const { precisions, type } = viewOf({
    type: 'realisation',
    calcul: 'copils_par_an',
    source: "feuille d'émargement",
    mode_collecte: 'questionnaire',
    frequence: 'an',
    responsable: 'caf',
    provisoire: true,
    texte_original: "l'an",
  });
  expect(type).toBe('Réalisation');
  expect(precisions.slice(0, 5)).toEqual([
    'calculé à partir des séances tenues',
    'source : feuille d’émargement',
    'questionnaire',
    'relevé chaque année',
    'relevé par CAF',
  ]);
  expect(precisions.join()).toContain('provisoire');
  expect(precisions.at(-1)).toBe('texte d’origine : « l’an »');
});

describe('all the indicators', () => {
  const measured = fiche('mesuree', {
    indicateurs: [
      indicateur({ id: 'i1', type: 'resultat', cibles: [{ id: 'c', valeur: 1 }] }),
      indicateur({ id: 'i2', type: 'resultat', reference: { valeur: 1 } }),
      indicateur({ id: 'i3', type: 'livrable' }),
      indicateur({ id: 'i4' }),
    ],
  });

  test('are counted by type, with what is missing', () => {
    const fiches = [measured, fiche('vide', { numero: 2 }), fiche('autre', { numero: 3 })];
    const view = indicateursView(contextWith({ axes: [axe('a', 1), axe('b', 2)], fiches }));
    expect(plain(view.resume)).toBe('4 indicateurs dans 1 fiche : 1 livrable, 2 résultats et 1 sans type.');
    expect(view.couverture).toEqual([
      '1 indicateur sur 4 avec une cible',
      '1 indicateur sur 4 avec une valeur de départ',
      '2 fiches sans indicateur',
    ]);
    expect(view.axes.map(({ axe: { id }, fiches: inside }) => [id, inside.length])).toEqual([['a', 1]]);
  });

  test('say nothing of what is not missing', () => {
    const view = indicateursView(contextWith({ axes: [axe('a', 1)], fiches: [measured] }));
    expect(view.couverture).toHaveLength(2);
  });
});
