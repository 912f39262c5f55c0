import { heightOf } from './height.ts';
import type { Sheet } from '../sheets/index.ts';

/** Where an export comes from. */
export interface Origin {
  /** Identifier of the plan. */
  readonly plan: string;
  readonly titre: string;
  readonly version: string;
  /** Of the exported data: two exports of the same data have the same one. */
  readonly empreinte: string;
}

const TITLE = { fontWeight: 'bold', fontSize: 16, height: 24 } as const;
const BOLD = { fontWeight: 'bold' } as const;

const TEXT_WIDTH = 90;

const ADVICE = [
  'Modifiez les cellules des onglets, enregistrez au format .xlsx, puis reprenez vos changements avec « pst import xlsx ».',
  'Les colonnes à fond gris et l’onglet « Budget par année » sont calculés ou servent de repères : ce que vous y changez n’est pas repris.',
  'Une cellule vide : le plan ne dit rien. « inconnu » : le plan dit que la valeur n’est pas connue. 0 : il n’y a rien.',
  'Les dates au jour près sont des dates. Les autres restent du texte, comme le plan les écrit : 2023, 2023-09, 2023-S1, 2023-T2, 2023-2024 (année scolaire).',
  'Les mots des colonnes de choix (poste, statut, nature…) sont ceux des fichiers du plan : recopiez-en un qui existe.',
  'Pour ajouter une étape, une ligne de budget, un indicateur, une mesure ou une dépense, ajoutez une ligne à l’onglet, avec sa fiche (et un identifiant nouveau, ou aucun rang). Pour en retirer, supprimez la ligne entière.',
  'Ne renommez ni les onglets ni les en-têtes ; l’ordre des colonnes et des lignes est libre. L’onglet caché « _pst » garde ce qui a été exporté : ne le supprimez pas.',
];

/** The first tab: what this is, what may be changed, and what each tab holds. */
export function readMe(sheets: readonly Sheet[], { plan, titre, version, empreinte }: Origin) {
  const fact = (name: string, value: string) => [{ ...BOLD, value: name }, { value }];
  const wrapped = (value: string) => ({
    value,
    wrap: true,
    alignVertical: 'top' as const,
    height: heightOf([[value, TEXT_WIDTH]]),
  });
  return {
    sheet: 'Lisez-moi',
    columns: [{ width: 24 }, { width: TEXT_WIDTH }],
    data: [
      [{ ...TITLE, value: titre }],
      [],
      fact('Plan', plan),
      fact('Exporté par', `pst ${version}`),
      fact('Empreinte des données', empreinte),
      [],
      [{ ...BOLD, value: 'Mode d’emploi' }],
      ...ADVICE.map((text) => [null, wrapped(text)]),
      [],
      [{ ...BOLD, value: 'Onglets' }],
      ...sheets.map(({ nom, description, lignes }) => [
        { value: nom },
        wrapped(`${description} ${lignes.length === 0 ? 'Aucune.' : `${String(lignes.length)} en tout.`}`),
      ]),
    ],
  };
}
