import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { chiffreView } from '../../src/document/chiffres.ts';
import { indicateurView } from '../../src/document/indicateurs.ts';
import { ligneView } from '../../src/document/ligne.ts';
import { resoudre, resoudreTexte } from '../../src/document/references.ts';
import { axe, contextWith, fiche, indicateur, ligne, plain } from './plan.ts';

const TRICKY = '*É*_t_`e` [x](y) <b> & &amp; # | ~ \\ !';
const context = contextWith({
  axes: [axe('a', 1)],
  fiches: [fiche('une', { nom: "L'entrée *libre*" }), fiche('deux', { numero: 2, nom: TRICKY })],
  partenaires: {
    caf: { nom: 'Caisse', sigle: 'CAF', type: 'caf' },
    piege: { nom: TRICKY, type: 'ville' },
    liste: { nom: '- 1. un', type: 'ville' },
    rang: { nom: '1. un', type: 'ville' },
  },
  chiffres: {
    pauvrete: { libelle: 'Pauvreté', valeur: 70, unite: '%', approximation: 'pres_de' },
    etoile: { libelle: 'Étoile', valeur: 2, unite: '*x*' },
  },
  more: {
    tableaux: [
      {
        file: 'chiffres.yaml',
        pointer: '',
        value: {
          id: 'qpv',
          titre: 'Quartiers',
          colonnes: [
            { id: 'hab', libelle: 'Habitants', unite: 'habitant' },
            { id: 'vide', libelle: 'Vide' },
          ],
          lignes: [{ territoire: 'nord', valeurs: { hab: 1234, vide: null } }],
        },
      },
    ],
  },
});

describe('a reference', () => {
  test.each([
    ['{{fiche:une}}', '« L’entrée *libre* » (A1-FA1)'],
    ['{{partenaire:caf}}', 'Caisse (CAF)'],
    ['{{chiffre:pauvrete}}', 'près de 70 %'],
    ['{{chiffre:qpv.nord.hab}}', '1 234 habitants'],
    ['Selon {{partenaire:caf}}, {{chiffre:pauvrete}}.', 'Selon Caisse (CAF), près de 70 %.'],
  ])('is printed in a line of text: %s', (written, printed) => {
    expect(plain(resoudreTexte(context, written))).toBe(printed);
  });

  test.each(['{{chiffre:inconnu}}', '{{chiffre:qpv.nord.vide}}', '{{partenaire:inconnu}}', '{{autre:une}}'])(
    'that means nothing stays as written in Markdown: %s',
    (written) => {
      expect(resoudre(context, written)).toBe(written);
    },
  );

  test('of a fiche is a link in Markdown, and text elsewhere', () => {
    expect(resoudre(context, '{{fiche:une}}')).toContain('](#fiche-une)');
    expect(resoudreTexte(context, '{{fiche:une}}')).not.toContain('#fiche-une');
  });
});

describe('names are text in Markdown', () => {
  const reader = new MarkdownIt('commonmark', { html: true });
  const read = (markdown: string): string => plain(reader.renderInline(resoudre(context, markdown)))!;
  const text = reader.utils.escapeHtml(TRICKY);

  test('of a body, of a fiche, of a unit', () => {
    expect(read('{{partenaire:piege}}')).toBe(text);
    expect(read('{{fiche:deux}}')).toBe(`<a href="#fiche-deux">« ${text} » (A1-FA2)</a>`);
    expect(read('{{chiffre:etoile}}')).toBe('2 *x*');
  });

  test('even at the start of a line', () => {
    expect(plain(reader.render(resoudre(context, '{{partenaire:liste}}')))).toBe('<p>- 1. un</p>\n');
    expect(plain(reader.render(resoudre(context, '{{partenaire:rang}}')))).toBe('<p>1. un</p>\n');
  });
});

test('references are resolved wherever validation allows them', () => {
  const cited = 'voir {{partenaire:caf}}';
  const une = fiche('une');
  const views = [
    chiffreView(context, { libelle: 'Chiffre', valeur: 1, commentaire: cited }),
    indicateurView(context, indicateur({ definition: cited, cibles: [{ id: 'c', valeur: 1, justification: cited }] })),
    ligneView(context, une, ligne({ commentaire: cited })),
  ];
  const printed = JSON.stringify(views);
  expect(printed).not.toContain('{{');
  expect(printed.match(/voir Caisse \(CAF\)/g)).toHaveLength(4);
});
