import { expect, test } from 'vitest';
import { partenairesView } from '../../src/document/acteurs.ts';
import { axeOf, lienFiche, nomComplet, nomCourt, nomTerritoire } from '../../src/document/context.ts';
import { axe, contextWith, fiche, plain } from './plan.ts';

const CAF = { nom: 'Caisse', sigle: 'CAF', type: 'caf' } as const;
const AUTRE = { nom: 'Autre', type: 'association' } as const;

test('of the shared bodies, only those that the plan names are printed; its own all are', () => {
  const context = contextWith({
    axes: [axe('a', 1)],
    fiches: [fiche('une', { pilotes: [{ partenaire: 'caf' }], description: 'Avec {{partenaire:cite}}.' })],
    communs: { caf: CAF, cite: AUTRE, etranger: AUTRE },
    partenaires: { sien: AUTRE },
  });
  expect([...context.partenaires.keys()].sort()).toEqual(['caf', 'cite', 'sien']);
  const printed = partenairesView(context).map(({ titre, partenaires }) => [titre, partenaires.length]);
  expect(printed).toEqual([
    ['Caisse d’Allocations familiales', 1],
    ['Associations et équipements de proximité', 2],
  ]);
  const [caf] = partenairesView(context);
  expect(caf!.partenaires[0]).toMatchObject({
    nom: 'Caisse',
    sigle: 'CAF',
    fiches: [{ texte: 'A1-FA1', href: '#fiche-une' }],
  });
});

test('a body says where it belongs, what it did and its other names', () => {
  const context = contextWith({
    partenaires: {
      caf: CAF,
      service: {
        nom: 'Service',
        type: 'ville',
        description: 'Voir {{partenaire:caf}}',
        rattachement: 'caf',
        participation: 'elaboration',
        noms: [{ nom: 'Ancien', du: 2019, au: '2022-05-31' }, { nom: 'Alias' }],
      },
    },
  });
  const service = partenairesView(context).flatMap(({ partenaires }) => partenaires)[1];
  expect(service!.precisions.map(plain)).toEqual([
    'Voir Caisse (CAF)',
    'Caisse',
    'a participé à l’élaboration du plan',
    'autre nom : Ancien (depuis 2019, jusqu’au 31 mai 2022)',
    'autre nom : Alias',
  ]);
});

test('a family of axes keeps one hue, and its colour', () => {
  const context = contextWith({
    pst: { niveaux_axes: ['Orientation', 'Objectif'] },
    axes: [
      axe('large', 2, { couleur: '#112233' }),
      axe('fin', 1, { parent: 'large' }),
      axe('sien', 2, { parent: 'large', couleur: '#445566', titre_court: 'Court' }),
      axe('septieme', 7),
    ],
  });
  expect([...context.axes.values()].map(({ id, teinte, couleur }) => [id, teinte, couleur])).toEqual([
    ['large', 2, '#112233'],
    ['fin', 2, '#112233'],
    ['sien', 2, '#445566'],
    ['septieme', 1, undefined],
  ]);
  expect(axeOf(context, 'large').rang).toBe('Orientation 2');
  expect(axeOf(context, 'fin').rang).toMatch(/^Objectif /);
  expect(axeOf(context, 'sien')).toMatchObject({ titre: 'Axe sien', titreCourt: 'Court', href: '#axe-sien' });
  expect(axeOf(context, 'fin').titreCourt).toBe('Axe fin');
  expect(axeOf(context, 'inconnu')).toMatchObject({ titre: 'inconnu', teinte: 1 });
});

test('fiches have codes in the order of the plan', () => {
  const context = contextWith({
    axes: [axe('b', 2), axe('a', 1)],
    fiches: [fiche('z', { axe: 'b' }), fiche('y', { numero: 2 }), fiche('x')],
  });
  expect([...context.codes]).toEqual([
    ['x', 'A1-FA1'],
    ['y', 'A1-FA2'],
    ['z', 'A2-FA1'],
  ]);
  expect(lienFiche(context, 'x')).toEqual({ texte: 'A1-FA1 · Fiche x', href: '#fiche-x' });
  expect(lienFiche(context, 'inconnue')).toEqual({ texte: 'inconnue', href: '#fiche-inconnue' });
});

test('names, long and short', () => {
  const context = contextWith({
    partenaires: { caf: CAF, deja: { nom: 'Caisse CAF', sigle: 'CAF', type: 'caf' }, autre: AUTRE },
    territoires: { ville: { nom: "L'Ville", type: 'ville' } },
  });
  expect(['caf', 'deja', 'autre', 'inconnu'].map((id) => nomComplet(context, id))).toEqual([
    'Caisse (CAF)',
    'Caisse CAF',
    'Autre',
    'inconnu',
  ]);
  expect(['caf', 'autre', 'inconnu'].map((id) => nomCourt(context, id))).toEqual(['CAF', 'Autre', 'inconnu']);
  expect(['ville', 'inconnu'].map((id) => nomTerritoire(context, id))).toEqual(['L’Ville', 'inconnu']);
});
