import { createHash } from 'node:crypto';
import { agendaOf, stampOf } from '../../export/ics/events.ts';
import { icsOf } from '../../export/ics/write.ts';
import { planJson } from '../../export/plan-json.ts';
import { sheetCsv } from '../../export/sheet-csv.ts';
import { sheetsOf } from '../../export/sheets/index.ts';
import type { Plan } from '../../model/plan.ts';
import { count, list } from '../../report/french.ts';
import { escapeJson } from '../../report/visible.ts';
import { createWordings, nearest } from '../../schema/index.ts';
import type { SourceFile } from '../../workspace/index.ts';
import { buildDate } from '../build/date.ts';
import type { Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { readSchemas } from '../reader.ts';
import { readVersion } from '../version.ts';
import type { ExportFormat, ExportOptions } from './formats.ts';

/** What an export gives: a text for the output or a file, bytes for a file, or files for a folder. */
export interface Made {
  readonly content: string | Uint8Array | readonly SourceFile[];
  /** The name of the file or folder where the command says none; a text without it goes to the output. */
  readonly name?: string;
  /** What it holds, in one French line. */
  readonly summary: string;
  readonly warning?: string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function makeExport(host: Host, format: ExportFormat, plan: Plan, options: ExportOptions): Promise<Made> {
  switch (format) {
    case 'xlsx':
      return makeXlsx(plan);
    case 'csv':
      return makeCsv(plan, options);
    case 'json':
      return { content: escapeJson(planJson(plan, await readVersion())), summary: 'le plan et ses totaux' };
    case 'ics':
      return makeIcs(host, plan, options);
    case 'datapackage':
      return makeDataPackage(plan, options);
  }
}

async function makeXlsx(plan: Plan): Promise<Made> {
  const { contentOf, workbookOf } = await import('../../export/workbook/write.ts');
  const sheets = sheetsOf(plan);
  const { id, titre } = plan.pst.value;
  const empreinte = createHash('sha256').update(contentOf(id, sheets)).digest('hex').slice(0, 16);
  const content = await workbookOf(sheets, { plan: id, titre, version: await readVersion(), empreinte });
  return { content, name: `${id}.xlsx`, summary: count(sheets.length, 'onglet') };
}

function makeCsv(plan: Plan, { feuille, out }: ExportOptions): Made {
  const sheets = sheetsOf(plan);
  if (feuille === undefined && out === undefined) {
    throw misuse(
      'Il faut dire où écrire les fichiers, avec « -o dossier », ou n’en demander qu’un, avec « --feuille budget »',
    );
  }
  if (feuille === undefined) {
    const files = sheets.map((sheet) => ({ path: `${sheet.id}.csv`, bytes: utf8(sheetCsv(sheet)) }));
    return { content: files, summary: count(files.length, 'fichier') };
  }
  const sheet = sheets.find(({ id }) => id === feuille);
  if (sheet === undefined)
    throw misuse(
      unknownWord(
        'tableau',
        feuille,
        sheets.map(({ id }) => id),
      ),
    );
  return { content: sheetCsv(sheet), summary: count(sheet.lignes.length, 'ligne') };
}

function unknownWord(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const help = near === undefined ? `choisissez ${list(known, 'ou')}` : `vouliez-vous dire « ${near} » ?`;
  return `Aucun ${what} ne s’appelle « ${word} » : ${help}`;
}

function makeIcs(host: Host, plan: Plan, { partenaire }: ExportOptions): Made {
  const { id, titre } = plan.pst.value;
  if (partenaire !== undefined && !plan.partenaires.entries.has(partenaire)) {
    throw misuse(unknownWord('partenaire', partenaire, [...plan.partenaires.entries.keys()]));
  }
  const named = partenaire === undefined ? undefined : plan.partenaires.entries.get(partenaire)?.value;
  const { events, imprecis } = agendaOf(plan, partenaire);
  const stamp = host.env['SOURCE_DATE_EPOCH'] === undefined ? stampOf(plan) : buildDate(host);
  const nom = named === undefined ? titre : `${titre} – ${named.sigle ?? named.nom}`;
  return {
    content: icsOf(nom, events, stamp),
    summary: count(events.length, 'événement'),
    ...(imprecis > 0 && {
      warning: `${count(imprecis, 'étape ou réunion', 'étapes ou réunions')} sans date précise au mois près : absentes de l’agenda de « ${id} ».`,
    }),
  };
}

async function makeDataPackage(plan: Plan, { licence, out }: ExportOptions): Promise<Made> {
  if (out === undefined) throw misuse('Il faut dire où écrire le jeu de données, avec « -o dossier »');
  const [{ dataCsv }, { descriptor }] = await Promise.all([
    import('../../export/datapackage/csv.ts'),
    import('../../export/datapackage/descriptor.ts'),
  ]);
  const sheets = sheetsOf(plan);
  const described = descriptor(plan, sheets, createWordings(await readSchemas()), licence);
  const files = sheets.map((sheet) => ({ path: `${sheet.id}.csv`, bytes: utf8(dataCsv(sheet)) }));
  return {
    content: [{ path: 'datapackage.json', bytes: utf8(escapeJson(described)) }, ...files],
    summary: count(files.length + 1, 'fichier'),
    ...(licence === undefined && {
      warning:
        'aucune licence n’est dite. Avant de publier, ajoutez « --licence etalab-2.0 » ou « --licence ODbL-1.0 ».',
    }),
  };
}
