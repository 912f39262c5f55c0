import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlans } from '../../src/cli/pipeline.ts';
import { documentOf } from '../../src/document/index.ts';
import type { Plan } from '../../src/model/plan.ts';
import { axe, fiche, indicateur, ligne, plain, planOf, type Parts } from './plan.ts';

const EDITION = { lignes: ["Document de l'essai"] };
const partsOf = (parts: Parts): readonly (readonly [string, readonly string[]])[] =>
  documentOf(planOf(parts), EDITION).parties.map(({ id, blocs }) => [id, blocs.map(({ type }) => type)]);

const WHOLE: Parts = {
  axes: [axe('a', 1, { besoins: [{ id: 'besoin', titre: 'Besoin' }] })],
  fiches: [fiche('une', { budget: [ligne({ montant: 1 })], indicateurs: [indicateur()] })],
  partenaires: { caf: { nom: 'Caisse', sigle: 'CAF', type: 'caf' } },
  sources: { insee: { titre: 'Insee' } },
  textes: { preambule: 'Bonjour' },
  chiffres: { un: { libelle: 'Un', valeur: 1, carte: true } },
  pst: { indicateurs_globaux: [indicateur()], etapes: [{ id: 'e', libelle: 'Étape' }] },
};

describe('parts', () => {
  test('come in the usual order without `sommaire`', () => {
    expect(partsOf(WHOLE)).toEqual([
      ['cadre', ['texte', 'etapes']],
      ['chiffres', ['chiffres-cles']],
      ['besoins', ['besoins']],
      ['suivi', ['indicateurs-globaux']],
      ['tableau-de-bord', ['tableau-de-bord']],
      ['plan-actions', ['plan-actions']],
      ['budget', ['budget']],
      ['indicateurs', ['indicateurs']],
      ['fiches', ['fiches']],
      ['sources', ['sources']],
      ['partenaires', ['partenaires']],
      ['sigles', ['glossaire']],
    ]);
  });

  test('come in the order of `sommaire`; blocks that exist nowhere are left out', () => {
    const sommaire = [
      { id: 'deux', titre: "L'annexe", contenu: ['budget', 'texte:inconnu', 'texte:preambule', 'inconnu'] },
      { id: 'vide', titre: 'Vide', contenu: ['tableau:inconnu', 'chiffres:inconnu'] },
      { id: 'une', titre: 'Une', contenu: ['fiches'] },
    ];
    expect(partsOf({ ...WHOLE, pst: { sommaire } })).toEqual([
      ['deux', ['budget', 'texte']],
      ['une', ['fiches']],
    ]);
    expect(documentOf(planOf({ ...WHOLE, pst: { sommaire } }), EDITION).parties[0]!.titre).toBe('L’annexe');
  });

  test('that would print nothing are left out', () => {
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ textes: { blanc: ' \n ' } })).toEqual([]);
    expect(partsOf({ axes: [axe('a', 1)], fiches: [fiche('une')] })).toEqual([
      ['plan-actions', ['plan-actions']],
      ['fiches', ['fiches']],
    ]);
  });
});

describe('the cover', () => {
  const cover = (pst: Parts['pst']) =>
    documentOf(planOf({ pst: pst ?? {}, partenaires: WHOLE.partenaires ?? {} }), EDITION);

  test('says what the plan says', () => {
    const document = cover({ titre: "L'avenir", sous_titre: 'Ici', edition: 'v1', copilotes: ['caf'] });
    expect(document).toMatchObject({ titre: 'L’avenir', sousTitre: 'Ici', periode: '2022-2027', territoire: 'ville' });
    expect(document).toMatchObject({ edition: 'v1', copilotes: ['Caisse (CAF)'], colophon: ['Document de l’essai'] });
    expect(cover({})).toMatchObject({ sousTitre: undefined, statut: undefined, edition: undefined, copilotes: [] });
  });

  test.each<[Parts['pst'], string]>([
    [{ statut_document: 'valide' }, 'Validé'],
    [{ approbation: { date: '2022-12-08' } }, 'approuvé le 8 décembre 2022'],
    [{ approbation: { date: '2022-12', par: "l'assemblée" } }, 'approuvé en décembre 2022 par l’assemblée'],
    [{ statut_document: 'signe', approbation: { date: 2022 } }, 'Signé, approuvé en 2022'],
  ])('says where the document stands: %j', (pst, statut) => {
    expect(plain(cover(pst).statut)).toBe(statut);
  });
});

describe.each(['data/exemple', 'data/paris-13'])('%s', (folder) => {
  let plan: Plan;
  beforeAll(async () => {
    const [checked] = await checkPlans(
      {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: {},
        now: () => new Date('2026-01-31T12:00:00Z'),
        color: false,
        signal: new AbortController().signal,
        out: { write: () => undefined },
        err: { write: () => undefined },
      },
      [folder],
    );
    plan = checked!.plan!;
  });

  test('gives the same document twice', () => {
    expect(documentOf(plan, EDITION)).toEqual(documentOf(plan, EDITION));
    expect(JSON.stringify(documentOf(plan, EDITION))).toBe(JSON.stringify(documentOf(plan, EDITION)));
  });

  test('prints nothing that a program would say', () => {
    const document = documentOf(plan, EDITION);
    expect(document.parties.length).toBeGreaterThan(5);
    expect(JSON.stringify(document).match(/.{0,40}(?:undefined|\[object|NaN|\{\{|Infinity).{0,40}/g)).toBeNull();
  });

  test('leaves no part of French typography undone', () => {
    const undone = JSON.stringify(documentOf(plan, EDITION)).match(/.{0,30}(?:\p{L}'\p{L}| [:;!?»%€]|« ).{0,30}/gu);
    expect((undone ?? []).filter((text) => !text.includes('http'))).toEqual([]);
  });
});
