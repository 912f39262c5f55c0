import { axeCode, axeLineage, axesInOrder, ficheCode, fichesInOrder } from '../model/codes.ts';
import type { Plan } from '../model/plan.ts';
import { referencesOf } from '../model/references.ts';
import type { Fiche, Partenaire } from '../model/types.ts';
import type { Budget } from '../rollup/budget.ts';
import { budgetOf } from '../rollup/budget.ts';
import type { AxeView, Lien } from './types.ts';
import { typo } from './typography.ts';

/** What every part of the document needs: the plan, its totals, and how its objects are named and reached. */
export interface Context {
  readonly plan: Plan;
  readonly budget: Budget;
  readonly axes: ReadonlyMap<string, AxeView>;
  /** In the order of the codes. */
  readonly fiches: readonly Fiche[];
  /** « A1-FA2 » by fiche. */
  readonly codes: ReadonlyMap<string, string>;
  /** The bodies of this plan: those it describes, and those it names among the ones that plans share. */
  readonly partenaires: ReadonlyMap<string, Partenaire>;
}

const TEINTES = 6;

/** The hue follows the widest axe, so that a family of axes keeps one colour. */
function axeView(plan: Plan, id: string): AxeView {
  const lineage = axeLineage(plan, id);
  const [root] = lineage;
  const axe = lineage.at(-1);
  if (axe === undefined)
    return { id, code: 'A?', rang: 'Axe', titre: id, titreCourt: id, teinte: 1, couleur: undefined, href: '#axes' };
  const level = axe.niveau ?? lineage.length;
  const code = axeCode(plan, id);
  return {
    id,
    code,
    rang: `${typo(plan.pst.value.niveaux_axes?.[level - 1] ?? 'Axe')} ${code.slice(1)}`,
    titre: typo(axe.titre),
    titreCourt: typo(axe.titre_court ?? axe.titre),
    teinte: (((root?.numero ?? 1) - 1) % TEINTES) + 1,
    couleur: axe.couleur ?? root?.couleur,
    href: `#axe-${id}`,
  };
}

function partenairesOf(plan: Plan): ReadonlyMap<string, Partenaire> {
  const isOwn = (file: string): boolean => plan.folder === '.' || file.startsWith(`${plan.folder}/`);
  const named = new Set(
    [...referencesOf(plan)].flatMap(({ to, id, file }) => (to === 'partenaire' && isOwn(file) ? id : [])),
  );
  const entries = [...plan.partenaires.entries].filter(([id, { file }]) => isOwn(file) || named.has(id));
  return new Map(entries.map(([id, { value }]) => [id, value]));
}

export function contextOf(plan: Plan): Context {
  const fiches = fichesInOrder(plan);
  // What takes going through the whole plan is only done for the parts that print it.
  let budget: Budget | undefined;
  let partenaires: Context['partenaires'] | undefined;
  return {
    plan,
    get budget() {
      return (budget ??= budgetOf(plan));
    },
    axes: new Map(axesInOrder(plan).map((axe) => [axe.id, axeView(plan, axe.id)])),
    fiches,
    codes: new Map(fiches.map((fiche) => [fiche.id, ficheCode(plan, fiche)])),
    get partenaires() {
      return (partenaires ??= partenairesOf(plan));
    },
  };
}

export const axeOf = ({ plan, axes }: Pick<Context, 'plan' | 'axes'>, id: string): AxeView =>
  axes.get(id) ?? axeView(plan, id);

export const ficheHref = (id: string): string => `#fiche-${id}`;

/** « A1-FA2 · À la rencontre des parents solos ! » */
export function lienFiche({ plan, codes }: Pick<Context, 'plan' | 'codes'>, id: string): Lien {
  const fiche = plan.fiches.entries.get(id)?.value;
  const code = codes.get(id) ?? id;
  return { texte: fiche === undefined ? code : `${code} · ${typo(fiche.nom)}`, href: ficheHref(id) };
}

/** The short name of a body where space is scarce: its acronym when it has one. */
export function nomCourt({ plan }: Context, id: string): string {
  const partenaire = plan.partenaires.entries.get(id)?.value;
  return typo(partenaire?.sigle ?? partenaire?.nom ?? id);
}

/** The full name, followed by the acronym where there is one. */
export function nomComplet({ plan }: Pick<Context, 'plan'>, id: string): string {
  const partenaire = plan.partenaires.entries.get(id)?.value;
  if (partenaire === undefined) return id;
  const { nom, sigle } = partenaire;
  return typo(sigle === undefined || nom.includes(sigle) ? nom : `${nom} (${sigle})`);
}

export function nomTerritoire({ plan }: Context, id: string): string {
  return typo(plan.territoires.entries.get(id)?.value.nom ?? id);
}
