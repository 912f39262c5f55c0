import { temporaryFolder } from '../../workspace/folders.ts';
import { planFiles } from '../plan-files.ts';

/** What is wrong with some of the plans: in one file and in several, and in files that cannot be read. */
const FAULTS: readonly Readonly<Record<string, string>>[] = [
  {},
  { 'fiches/double.yaml': 'id: double\naxe: absent\nnumero: 1\nnom: Double\nnmo: x\n', 'perdu.yaml': 'a: 1\n' },
  { 'fiches/casse.yaml': 'id: [\n', 'fiches/vide.yaml': '', 'fiches/nul.yaml': 'id: nul\u0000\n' },
  { 'pst.yaml': 'id: [\n' },
];

/** A wrong file that every plan shares: each plan finds the same in it. */
const SHARED = 'vile:\n  nom: Ville\n  tipe: ville\n';

/** The files of `n` plans, in data/plan-0…, and those that they share. */
export function severalFiles(n: number): Readonly<Record<string, string>> {
  const plans = Array.from({ length: n }, (_, i) => {
    const id = `plan-${String(i)}`;
    const good = Object.entries(planFiles()).map(([file, text]) => [file.replace(/^plan\//u, ''), text] as const);
    const own = Object.entries({ ...Object.fromEntries(good), ...FAULTS[i % FAULTS.length] });
    return own.map(([file, text]) => [`data/${id}/${file}`, text.replace(/^id: plan$/mu, `id: ${id}`)] as const);
  });
  return { ...Object.fromEntries(plans.flat()), 'data/communs/territoires.yaml': SHARED };
}

export const severalPlans = (n: number): string => temporaryFolder(severalFiles(n));
