import { readdirSync, readFileSync } from 'node:fs';

/** The group of the browser that works in `folder`. Its children wipe their environment, and keep the group. */
export function groupOf(folder: string): number | undefined {
  const pid = processes().find((candidate) => read(candidate, 'environ').includes(folder));
  return pid === undefined ? undefined : stat(pid)?.group;
}

/** The living processes of a group. */
export function members(group: number | undefined): readonly string[] {
  return processes().filter((pid) => {
    const found = stat(pid);
    // A dead process that nobody has waited for yet (Z) runs nothing any more.
    return found !== undefined && found.group === group && found.state !== 'Z';
  });
}

function processes(): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** See proc(5): `pid (name) state parent group`; the name may hold spaces and parentheses. */
function stat(pid: string): { readonly state: string; readonly group: number } | undefined {
  const match = /.*\) (\S) \d+ (\d+)/s.exec(read(pid, 'stat'));
  return match === null ? undefined : { state: match[1]!, group: Number(match[2]) };
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return ''; // ended meanwhile, or another user's
  }
}
