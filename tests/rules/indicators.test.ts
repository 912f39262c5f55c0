import { describe, expect, it } from 'vitest';
import { check, type Files, PLAN, raised } from './plan.ts';

/** The fiche with indicators, and what was followed of it. `suivi`: what its file of 2024 says, if any. */
function followed(indicateurs: string, suivi?: string, others: Files = {}): Files {
  return {
    'fiches/atelier.yaml': `${PLAN['fiches/atelier.yaml']!}indicateurs: [${indicateurs}]\n`,
    ...(suivi !== undefined && { 'suivi/2024/atelier.yaml': `fiche: atelier\nannee: 2024\n${suivi}\n` }),
    ...others,
  };
}

describe('PST501, indicators without a start or a target', () => {
  const lacking = (indicateurs: string): readonly string[] =>
    check(followed(indicateurs)).flatMap(({ code, message }) =>
      code === 'PST501' ? [message.split(', ')[1] ?? ''] : [],
    );

  it.each<readonly [string, readonly string[]]>([
    ['{ id: a, libelle: A, nature: nombre }', ['1 sans valeur de départ et 1 sans cible']],
    ['{ id: a, libelle: A, nature: nombre, reference: { valeur: 1 } }', ['1 sans cible']],
    ['{ id: a, libelle: A, nature: nombre, cibles: [{ id: c, min: 1 }] }', ['1 sans valeur de départ']],
    ['{ id: a, libelle: A, nature: nombre, type: realisation }', ['1 sans cible']],
    ['{ id: a, libelle: A, nature: nombre, type: realisation, cibles: [{ id: c, min: 1 }] }', []],
    ['{ id: a, libelle: A, nature: nombre, reference: { valeur: 1 }, cibles: [{ id: c, min: 1 }] }', []],
    ['{ id: a, libelle: A, nature: oui_non }', []],
    ['{ id: a, libelle: A, nature: qualitatif }', []],
    ['{ id: a, libelle: A, nature: nombre, type: livrable }', []],
    ['{ id: a, libelle: A, nature: nombre }, { id: b, libelle: B, nature: nombre, inconnue: 1 }', []],
    [
      '{ id: a, libelle: A, nature: qualitatif }, { id: b, libelle: B, nature: nombre }',
      ['1 sans valeur de départ et 1 sans cible'],
    ],
  ])('%s lacks %j', (indicateurs, expected) => {
    expect(lacking(indicateurs)).toEqual(expected);
  });
});

describe('PST503, words and numbers', () => {
  const words = (more = ''): string => `{ id: a, libelle: A, nature: qualitatif${more} }`;

  it.each<readonly [string, string | undefined, readonly string[]]>([
    [words(', reference: { texte: Bien }, cibles: [{ id: c, texte: Mieux }]'), undefined, []],
    [words(', reference: { valeur: 1 }'), undefined, ['/indicateurs/0/reference/valeur']],
    [words(', reference: { max: 1 }, cibles: [{ id: c, min: 2 }]'), undefined, ['/indicateurs/0/reference/max']],
    [words(', cibles: [{ id: c, texte: Mieux }, { id: d, max: 2 }]'), undefined, ['/indicateurs/0/cibles/1/max']],
    [words(), 'mesures: [{ indicateur: a, date: 2024-03, texte: Bien }]', []],
    [words(), 'mesures: [{ indicateur: a, date: 2024-03, valeur: 1 }]', ['/mesures/0/valeur']],
    ['{ id: a, libelle: A, nature: nombre }', 'mesures: [{ indicateur: a, date: 2024-03, valeur: 1 }]', []],
  ])('%s, %s', (indicateurs, suivi, expected) => {
    expect(raised('PST503', followed(indicateurs, suivi))).toEqual(expected);
  });
});

describe('PST504, a way of typing without a way of adding up', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    [', saisie: cumul, agregation: { temps: derniere }', []],
    [', saisie: cumul', ['derniere']],
    [', saisie: increment', ['somme']],
  ])('an indicator%s is told to add %j', (more, expected) => {
    const told = check(followed(`{ id: a, libelle: A, nature: nombre${more} }`)).filter(
      ({ code }) => code === 'PST504',
    );
    expect(told.map(({ help = '' }) => /temps: (\w+)/u.exec(help)?.[1])).toEqual(expected);
  });
});

describe('PST507, a value out of its bounds', () => {
  const share = '{ id: a, libelle: A, nature: pourcentage }';
  const sum = '{ id: a, libelle: A, nature: nombre }';

  it.each<readonly [string, string, boolean]>([
    [share, 'valeur: 0', false],
    [share, 'valeur: 100', false],
    [share, 'valeur: 101', true],
    [share, 'valeur: -1', true],
    ['{ id: a, libelle: A, nature: taux }', 'valeur: 101', true],
    ['{ id: a, libelle: Évolution du nombre de familles, nature: pourcentage }', 'valeur: 150', false],
    [sum, 'valeur: 101', false],
    [sum, 'valeur: -1', true],
    ['{ id: a, libelle: Solde, nature: nombre }', 'valeur: 0', false],
    ['{ id: a, libelle: Évolution du nombre de familles, nature: nombre }', 'valeur: -1', false],
    [share, 'valeur: 50, numerateur: 5, denominateur: 10', false],
    [share, 'valeur: 100, numerateur: 10, denominateur: 10', false],
    [share, 'valeur: 100, numerateur: 11, denominateur: 10', true],
    [share, 'valeur: 50, numerateur: 11', false],
    [share, 'valeur: 50, denominateur: 0', false],
    [sum, 'valeur: 50, numerateur: 11, denominateur: 10', false],
  ])('%s measured by %s: %s', (indicateur, mesure, expected) => {
    const files = followed(indicateur, `mesures: [{ indicateur: a, date: 2024-03, ${mesure} }]`);
    expect(raised('PST507', files)).toHaveLength(expected ? 1 : 0);
  });
});

describe('PST508, a measure of the future', () => {
  it.each<readonly [string, boolean]>([
    ['2024-06-15', false],
    ['2024-06-16', true],
    ['2024-06', false],
    ['2024', false],
    ['2024-07', true],
    ['2024-02-31', false],
  ])('%s, on the 15th of June 2024: %s', (date, expected) => {
    const files = followed(
      '{ id: a, libelle: A, nature: nombre }',
      `mesures: [{ indicateur: a, date: ${date}, valeur: 1 }]`,
    );
    expect(raised('PST508', files)).toHaveLength(expected ? 1 : 0);
  });
});

describe('PST509, a measure that is awaited', () => {
  const yearly = '{ id: a, libelle: A, nature: nombre, frequence: an }';
  const two = `${yearly}, { id: b, libelle: B, nature: nombre, frequence: an }`;
  const of = (annee: number, more: string): Files => ({
    [`suivi/${String(annee)}/atelier.yaml`]: `fiche: atelier\nannee: ${String(annee)}\n${more}\n`,
  });
  const measured = (annee: number, ...ids: readonly string[]): string =>
    `statut: en_cours\nmesures: [${ids.map((id) => `{ indicateur: ${id}, date: ${String(annee)}-06, valeur: 1 }`).join(', ')}]`;
  const before = of(2022, measured(2022, 'a', 'b'));

  it.each<readonly [string, string, Files, readonly string[]]>([
    ['measured before and not now', yearly, of(2023, 'statut: en_cours'), ['/fiche']],
    ['measured before and now', yearly, of(2023, measured(2023, 'a')), []],
    ['of two, one measured', two, of(2023, measured(2023, 'b')), ['/mesures']],
    ['of an action that waits', yearly, of(2023, 'statut: en_pause'), []],
    ['of a year that is not over', yearly, of(2024, 'statut: en_cours'), []],
    ['of the end', yearly.replace('frequence: an', 'frequence: fin'), of(2023, 'statut: en_cours'), []],
    ['of no frequency', yearly.replace(', frequence: an', ''), of(2023, 'statut: en_cours'), []],
    ['of a follow-up that is not wholly read', yearly, of(2023, 'statut: en_cours\ninconnue: 1'), []],
  ])('%s', (_name, indicateurs, now, expected) => {
    expect(raised('PST509', followed(indicateurs, undefined, { ...before, ...now }))).toEqual(expected);
  });

  it('never measured before is not awaited, nor by another fiche', () => {
    const now = of(2023, 'statut: en_cours');
    expect(raised('PST509', followed(yearly, undefined, now))).toEqual([]);
    const other = 'fiche: sorties\nannee: 2022\nmesures: [{ indicateur: a, date: 2022-06, valeur: 1 }]\n';
    expect(raised('PST509', followed(yearly, undefined, { ...now, 'suivi/2022/sorties.yaml': other }))).toEqual([]);
  });

  it('says which, one or several', () => {
    const files = followed(two, undefined, { ...before, ...of(2023, 'statut: en_cours') });
    const [found] = check(files).filter(({ code }) => code === 'PST509');
    expect(found?.message).toContain('`a`');
    expect(found?.message).toContain('`b`');
  });
});

describe('PST510, a target out of reach', () => {
  const indicateur = (
    more: string,
    cible = 'periode: 2026, min: 100',
    reference = 'valeur: 0, date: 2022-01',
  ): string =>
    `{ id: a, libelle: A, agregation: { temps: derniere }, ${more}, reference: { ${reference} }, cibles: [{ id: c, ${cible} }] }`;
  const cumul = 'nature: nombre, saisie: cumul, sens: hausse';
  const low = 'mesures: [{ indicateur: a, date: 2024-06, valeur: 49 }]';

  it.each<readonly [string, string, string, boolean]>([
    ['half of the time for less than half of the target', indicateur(cumul), low, true],
    ['half for half', indicateur(cumul), low.replace('49', '50'), false],
    ['less than half of the time', indicateur(cumul, 'periode: 2027-01, min: 100'), low, false],
    ['the period of the plan where the target has none', indicateur(cumul, 'min: 100'), low, false],
    [
      'a start that is not nothing',
      indicateur(cumul, undefined, 'valeur: 40, date: 2022-01'),
      low.replace('49', '70'),
      false,
    ],
    ['what is typed year by year', indicateur(cumul.replace('cumul', 'increment')), low, false],
    ['what should go down', indicateur(cumul.replace('hausse', 'baisse')), low, false],
    ['a share', indicateur(cumul.replace('nombre', 'pourcentage')), low, false],
    ['a pace', indicateur(cumul, 'periode: 2026, par: an, min: 100'), low, false],
    ['a target that is a most', indicateur(cumul, 'periode: 2026, max: 100'), low, false],
    ['a start without a date', indicateur(cumul, undefined, 'valeur: 0'), low, false],
    ['a start that is no date', indicateur(cumul, undefined, 'valeur: 0, date: 2022-02-30'), low, false],
    ['a start after the measure', indicateur(cumul, undefined, 'valeur: 0, date: 2024-09'), low, false],
    ['a target that is over', indicateur(cumul, 'periode: 2024-06, min: 100'), low, false],
    ['a year at least', indicateur(cumul, 'periode: 2024, min: 100', 'valeur: 0, date: 2023-07'), low, true],
    ['less than a year', indicateur(cumul, 'periode: 2024, min: 100', 'valeur: 0, date: 2023-08'), low, false],
    ['a measure that has no date', indicateur(cumul), low.replace('2024-06', '2024-02-31'), false],
  ])('%s: %#', (_name, indicateurs, suivi, expected) => {
    expect(raised('PST510', followed(indicateurs, suivi))).toHaveLength(expected ? 1 : 0);
  });

  it('holds to the last measure, whatever their order', () => {
    const measures = (...all: readonly (readonly [string, number])[]): string =>
      `mesures: [${all.map(([date, valeur]) => `{ indicateur: a, date: ${date}, valeur: ${String(valeur)} }`).join(', ')}]`;
    const first = followed(indicateur(cumul), measures(['2024-06', 90], ['2023-12', 5]));
    const second = followed(indicateur(cumul), measures(['2023-12', 5], ['2024-06', 10]));
    expect([raised('PST510', first), raised('PST510', second)]).toEqual([[], ['/mesures/1/valeur']]);
  });
});
