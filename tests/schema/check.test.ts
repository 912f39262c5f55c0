import { describe, expect, it } from 'vitest';
import { createCheck, type Kind } from '../../src/schema/index.ts';
import { SCHEMAS } from './schemas.ts';

const check = createCheck(SCHEMAS);

const FICHE = { id: 'atelier', axe: 'parentalite', numero: 1, nom: 'Atelier' };

const fiche = (more: object): object => ({ ...FICHE, ...more });

/** « PST101 key /pilote : message », without the help. */
function said(kind: Kind, data: unknown): readonly string[] {
  return check(kind, data).map(({ code, at, pointer, message }) => `${code} ${at} ${pointer} : ${message}`);
}

const helpOf = (kind: Kind, data: unknown): string | undefined => check(kind, data)[0]?.help;

describe('a right shape', () => {
  it.each<[Kind, unknown]>([
    ['fiche', FICHE],
    ['fiche', fiche({ calendrier: [{ id: 'a', libelle: 'A', debut: 2023, fin: '2024-S1' }] })],
    ['fiche', fiche({ budget: [{ id: 'a', libelle: 'A', poste: 'autre', montant: null, annees: [2023, 2024] }] })],
    ['fiche', fiche({ budget: [{ id: 'a', libelle: 'A', poste: 'autre', montant: 0.29, annees: '2023..2027' }] })],
    ['sigles', { CTG: 'Convention territoriale globale' }],
    ['exceptions', []],
    ['texte', {}],
  ])('of kind %s is not spoken of: %j', (kind, data) => {
    expect(said(kind, data)).toEqual([]);
  });
});

describe('one mistake, one error', () => {
  it.each<[string, Kind, unknown, string]>([
    [
      'unknown key, near an optional one',
      'fiche',
      fiche({ pilote: [] }),
      'PST101 key /pilote : Clé `pilote` inconnue : vouliez-vous `pilotes` ?',
    ],
    ['unknown key, near none', 'fiche', fiche({ xyzzy: 1 }), 'PST101 key /xyzzy : Clé `xyzzy` inconnue (Fiche)'],
    [
      'unknown key, near a missing one',
      'fiche',
      { id: 'a', axe: 'b', numero: 1, Nom: 'C' },
      'PST101 key /Nom : Clé `Nom` inconnue : vouliez-vous `nom` ?',
    ],
    [
      'unknown key, near one of several that would do',
      'fiche',
      fiche({ partenaires: [{ partenair: 'caf' }] }),
      'PST101 key /partenaires/0/partenair : Clé `partenair` inconnue : vouliez-vous `partenaire` ?',
    ],
    [
      'unknown key, near the one another asks for',
      'fiche',
      fiche({ calendrier: [{ id: 'a', libelle: 'A', début: 2023, fin: 2024 }] }),
      'PST101 key /calendrier/0/début : Clé `début` inconnue : vouliez-vous `debut` ?',
    ],
    ['missing key', 'fiche', { id: 'a', axe: 'b', numero: 1 }, 'PST102 key  : Il manque la clé `nom`'],
    [
      'missing key in a list',
      'fiche',
      fiche({ calendrier: [{ id: 'a' }] }),
      'PST102 key /calendrier/0 : Il manque la clé `libelle`',
    ],
    [
      'text for a number',
      'fiche',
      fiche({ numero: 'un' }),
      'PST103 value /numero : `numero` : le texte « un » au lieu d’un nombre entier',
    ],
    [
      'number for an identifier',
      'fiche',
      fiche({ axe: 13 }),
      'PST103 value /axe : `axe` : le nombre 13 au lieu d’un identifiant',
    ],
    [
      'decimal for a date, which may be an integer',
      'copil',
      { id: 'a', date: 2023.5, statut: 'tenu' },
      'PST103 value /date : `date` : le nombre 2023.5 au lieu d’une date',
    ],
    [
      'value for a list',
      'fiche',
      fiche({ territoires: 'paris' }),
      'PST103 value /territoires : `territoires` : le texte « paris » au lieu d’une liste',
    ],
    [
      'value for a group',
      'fiche',
      fiche({ duree: 5 }),
      'PST103 value /duree : `duree` : le nombre 5 au lieu d’un groupe de clés',
    ],
    [
      'group for a text',
      'fiche',
      fiche({ nom: { fr: 'x' } }),
      'PST103 value /nom : `nom` : un groupe de clés au lieu d’un texte sur une ligne',
    ],
    ['nothing', 'fiche', fiche({ objectifs: null }), 'PST103 value /objectifs : `objectifs` est vide'],
    [
      'nothing in a list',
      'fiche',
      fiche({ territoires: [null] }),
      'PST103 value /territoires/0 : L’élément 1 de `territoires` est vide',
    ],
    [
      'value out of a list, near one',
      'fiche',
      fiche({ priorite: 'Haute' }),
      'PST104 value /priorite : « Haute » n’est pas une valeur de `priorite` : vouliez-vous `haute` ?',
    ],
    [
      'value out of a list, near none',
      'fiche',
      fiche({ priorite: 'x' }),
      'PST104 value /priorite : « x » n’est pas une valeur de `priorite`',
    ],
    [
      'the only value',
      'texte',
      { encadre: 'oui' },
      'PST104 value /encadre : `encadre` ne peut valoir que `true`, et non « oui »',
    ],
    [
      'identifier',
      'fiche',
      fiche({ axe: 'Lien social' }),
      'PST105 value /axe : « Lien social » n’est pas un identifiant : vouliez-vous `lien-social` ?',
    ],
    [
      'date',
      'copil',
      { id: 'a', date: '4 avril 2022', statut: 'tenu' },
      'PST105 value /date : « 4 avril 2022 » n’est pas une date : vouliez-vous `2022-04-04` ?',
    ],
    [
      'date, not to be mended',
      'copil',
      { id: 'a', date: 'bientôt', statut: 'tenu' },
      'PST105 value /date : « bientôt » n’est pas une date',
    ],
    [
      'address',
      'sources',
      { a: { titre: 'A', url: 'javascript:alert(1)' } },
      'PST105 value /a/url : « javascript:alert(1) » n’est pas une adresse Internet',
    ],
    [
      'key',
      'partenaires',
      { 'La Caf': { nom: 'Caf', type: 'caf' } },
      'PST105 key /La Caf : « La Caf » n’est pas un identifiant : vouliez-vous `la-caf` ?',
    ],
    [
      'colour',
      'axe',
      { id: 'a', numero: 1, titre: 'A', couleur: 'rouge' },
      'PST105 value /couleur : « rouge » n’est pas une couleur',
    ],
    [
      'block',
      'pst',
      { ...PST(), sommaire: [{ id: 'a', titre: 'A', contenu: ['photos'] }] },
      'PST105 value /sommaire/0/contenu/0 : « photos » ne convient pas à l’élément 1 de `contenu`',
    ],
    ['too small', 'fiche', fiche({ numero: 0 }), 'PST106 value /numero : `numero` : 0 est trop petit'],
    ['too big', 'fiche', fiche({ poids: 1e6 }), 'PST106 value /poids : `poids` : 1000000 est trop grand'],
    ['not above', 'fiche', fiche({ poids: 0 }), 'PST106 value /poids : `poids` : 0 est trop petit'],
    [
      'year before any plan',
      'copil',
      { id: 'a', date: 1789, statut: 'tenu' },
      'PST106 value /date : `date` : 1789 est trop petit',
    ],
    ['empty text', 'fiche', fiche({ nom: '' }), 'PST106 value /nom : `nom` est vide'],
    ['empty identifier', 'fiche', fiche({ axe: '' }), 'PST106 value /axe : `axe` est vide'],
    [
      'long text',
      'fiche',
      fiche({ nom: 'é'.repeat(401) }),
      'PST106 value /nom : `nom` : le texte est trop long (401 caractères)',
    ],
    [
      'empty list',
      'fiche',
      fiche({ territoires: [] }),
      'PST106 value /territoires : `territoires` : la liste est vide',
    ],
    ['empty group', 'fiche', fiche({ public: {} }), 'PST106 value /public : `public` : aucune clé n’est écrite'],
    [
      'thousandths',
      'suivi',
      { fiche: 'a', annee: 2023, depenses: [{ ligne: 'a', montant: 1.005 }] },
      'PST106 value /depenses/0/montant : `montant` : 1,005 a plus de deux décimales',
    ],
    [
      'long key',
      'partenaires',
      { ['a'.repeat(90)]: { nom: 'A', type: 'caf' } },
      `PST106 key /${'a'.repeat(90)} : La clé « ${'a'.repeat(59)}… » est trop longue`,
    ],
    [
      'repetition',
      'fiche',
      fiche({ territoires: ['a', 'b', 'a'] }),
      'PST107 value /territoires/2 : « a » est écrit deux fois dans `territoires`',
    ],
    [
      'none of two',
      'fiche',
      fiche({ partenaires: [{ role: 'Salle' }] }),
      'PST108 key /partenaires/0 : Il manque la clé `partenaire` ou `libelle`',
    ],
    [
      'one without the other',
      'fiche',
      fiche({ calendrier: [{ id: 'a', libelle: 'A', ouvert: true }] }),
      'PST109 key /calendrier/0/ouvert : `ouvert` demande aussi la clé `debut`',
    ],
    ['list for a file of keys', 'fiche', [], 'PST103 value  : Le fichier : une liste au lieu d’un groupe de clés'],
    [
      'keys for a file of items',
      'exceptions',
      {},
      'PST103 value  : Le fichier : un groupe de clés au lieu d’une liste',
    ],
  ])('%s', (_name, kind, data, expected) => {
    expect(said(kind, data)).toEqual([expected]);
  });

  it('two mistakes are two errors', () => {
    expect(said('fiche', { id: 'A', axe: 'b', numero: 0, nom: 'C' })).toHaveLength(2);
  });
});

function PST(): object {
  return { version_schema: 1, id: 'a', titre: 'A', territoire: 'b', periode: { debut: 2022, fin: 2027 } };
}

describe('the help says what to write', () => {
  it.each<[Kind, unknown, string]>([
    [
      'fiche',
      { id: 'a', axe: 'b', numero: 1 },
      '`nom` : Le nom de l’action. Exemple : Troc ton temps, pour un quotidien plus serein.',
    ],
    [
      'pst',
      { ...PST(), periode: undefined },
      '`periode` : Les années du plan : les colonnes du plan d’actions, et l’horizon de toute date.',
    ],
    ['fiche', fiche({ numero: ' 1 250,50 €' }), 'Écrivez 1250.5, sans guillemets, unité ni espace. Exemple : 2.'],
    ['fiche', fiche({ nom: 13 }), 'Si c’est bien un texte, mettez-le entre guillemets : "13". Exemple : Convivialité.'],
    ['fiche', fiche({ nom: ['a'] }), 'Gardez une seule valeur, sans tiret ni crochets. Exemple : Convivialité.'],
    ['fiche', fiche({ priorite: 'x' }), 'Valeurs possibles : `haute`, `moyenne` ou `basse`.'],
    ['copil', { id: 'a', date: 1789, statut: 'tenu' }, 'Le minimum est 1900.'],
  ])('%s %j', (kind, data, help) => {
    const typed: unknown = JSON.parse(JSON.stringify(data));
    expect(helpOf(kind, typed)?.replaceAll("'", '’')).toBe(help);
  });
});

describe('what an error says of the file', () => {
  it('names the other place of a repetition', () => {
    const [error] = check('fiche', fiche({ territoires: ['a', 'b', 'a'] }));
    expect(error?.related).toEqual({ pointer: '/territoires/0', message: 'déjà écrit ici' });
  });

  it('escapes what a pointer cannot hold', () => {
    expect(check('fiche', fiche({ 'a/b~c': 1 })).map(({ pointer }) => pointer)).toEqual(['/a~1b~0c']);
  });

  it('does not take a key for one that every object has', () => {
    expect(said('partenaires', { caf: { nom: 'Caf', type: 'caf', toString: 'x' } })).toHaveLength(1);
    expect(said('partenaires', JSON.parse('{"caf": {"nom": "Caf", "type": "caf", "__proto__": 1}}'))).toHaveLength(1);
  });
});
