import type { Plan } from '../../model/plan.ts';
import type { Copil } from '../../model/types.ts';
import { heldMeetings, lastHeld } from '../../rollup/copil/meetings.ts';
import { heldIn } from '../../rollup/copil/minutes.ts';
import { MONTHS_AHEAD } from '../../rollup/copil/preparation.ts';
import { list, typo } from '../../report/french.ts';
import { visible } from '../../report/visible.ts';
import { writeNewFile } from '../../workspace/index.ts';
import { agendaPage } from '../copil/agenda.ts';
import { minutesPage } from '../copil/minutes.ts';
import { copilDu } from '../copil/names.ts';
import { todayOf } from '../day.ts';
import type { ExitCode, Host } from '../host.ts';
import { misuse } from '../misuse.ts';
import { checkPlans } from '../pipeline.ts';
import { isRefused } from '../refuse.ts';

interface Delivery {
  /** A file that must not exist yet; the output of the command where absent. */
  readonly sortie?: string | undefined;
}

export interface AgendaOptions extends Delivery {
  /** ISO 8601 day; today where absent. */
  readonly date?: string | undefined;
}

export interface MinutesOptions extends Delivery {
  readonly copil?: string | undefined;
  readonly annee?: number | undefined;
}

/** Writes the agenda of the next meeting. */
export async function runAgenda(host: Host, folder: string | undefined, options: AgendaOptions): Promise<ExitCode> {
  return writePage(host, folder, options, (plan) => agendaPage(plan, options.date ?? todayOf(host), MONTHS_AHEAD));
}

/** Writes the figures of one meeting held, or of those of a year. */
export async function runMinutes(host: Host, folder: string | undefined, options: MinutesOptions): Promise<ExitCode> {
  if (options.copil !== undefined && options.annee !== undefined) {
    throw misuse('Choisissez un copil (--copil) ou une année (--annee), pas les deux');
  }
  return writePage(host, folder, options, (plan) => {
    if (options.annee !== undefined) return yearPage(plan, options.annee);
    const copil = chosen(plan, options.copil, todayOf(host));
    return minutesPage(plan, [copil], `Bilan : ${copilDu(copil)}`);
  });
}

function yearPage(plan: Plan, annee: number): string {
  const copils = heldIn(plan, annee);
  if (copils.length === 0) throw misuse(`Aucun copil tenu en ${String(annee)}${known(plan)}`);
  return minutesPage(plan, copils, `Bilan des copils de ${String(annee)}`);
}

function chosen(plan: Plan, id: string | undefined, today: string): Copil {
  const held = heldMeetings(plan);
  const copil = id === undefined ? lastHeld(plan, today) : held.find((one) => one.id === id);
  if (copil !== undefined) return copil;
  if (id === undefined) throw misuse(`Aucun copil tenu : son fichier, dans copils/, dirait « statut: tenu »`);
  throw misuse(`Aucun copil tenu ne s’appelle « ${id} »${known(plan)}`);
}

function known(plan: Plan): string {
  const ids = heldMeetings(plan).map(({ id }) => id);
  return ids.length === 0 ? '' : ` : les copils tenus sont ${list(ids)}`;
}

async function writePage(
  host: Host,
  folder: string | undefined,
  { sortie }: Delivery,
  pageOf: (plan: Plan) => string,
): Promise<ExitCode> {
  if (sortie !== undefined && /\.ya?ml$/iu.test(sortie)) {
    throw misuse(`Le résultat ne s’écrit pas dans « ${sortie} » : les fichiers .yaml sont ceux des plans`);
  }
  const checked = await checkPlans(host, folder === undefined ? [] : [folder]);
  if (await isRefused(host, checked, 'Rien n’a été écrit')) return 1;
  const [plan, ...others] = checked.flatMap((one) => one.plan ?? []);
  if (plan === undefined) return 1;
  if (others.length > 0) {
    const folders = checked.map((one) => one.folder);
    throw misuse(`Ce dossier a plusieurs plans : dites lequel, ${list(folders, 'ou')}`);
  }
  const text = pageOf(plan);
  if (sortie === undefined) host.out.write(text);
  else {
    await writeNewFile(host.cwd, sortie, new TextEncoder().encode(text));
    host.out.write(typo(`« ${visible(sortie)} » est écrit.\n`));
  }
  return 0;
}
