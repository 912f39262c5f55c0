/** What a plan may be exported to; each has its function in make.ts. */
export const EXPORT_FORMATS = [
  { name: 'xlsx', summary: 'un classeur, que « pst import xlsx » sait reprendre' },
  { name: 'csv', summary: 'un fichier par tableau, pour Excel en français' },
  { name: 'json', summary: 'le plan entier et ses totaux, pour un programme' },
  { name: 'ics', summary: 'les étapes et les comités, pour un agenda' },
  { name: 'datapackage', summary: 'un jeu de données pour un portail de données ouvertes' },
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number]['name'];

export interface ExportOptions {
  readonly out?: string | undefined;
  readonly remplacer?: true | undefined;
  /** One sheet only, of a csv. */
  readonly feuille?: string | undefined;
  /** Of an ics. */
  readonly partenaire?: string | undefined;
  /** Of a datapackage. */
  readonly licence?: 'etalab-2.0' | 'ODbL-1.0' | undefined;
}
