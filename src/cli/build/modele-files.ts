import { pathInPlan, roleOf } from '../../model/plan-files.ts';

const FOLDER = 'modele/';

/** What a plan may give of its own to the look of its pages, beside its data, inside `modele/`. */
const PLACES = [
  /^styles\.css$/u,
  /^couleurs\.yaml$/u,
  /^logo\.(?:svg|png)$/u,
  /^(?:[a-z]+\/)?[a-z-]+\.hbs$/u,
  /^polices\/[a-z\d-]+\.woff2$/u,
];

/** The name inside `modele/` of a file that stands there; undefined of the others, and of the data of the plan. `inside`: in the plan. */
export const nameInModele = (inside: string): string | undefined =>
  inside.startsWith(FOLDER) && roleOf(inside) === undefined ? inside.slice(FOLDER.length) : undefined;

/** Whether it is a file that pst reads there. `inside`: in the plan. */
export function isOfModele(inside: string): boolean {
  const name = nameInModele(inside);
  return name !== undefined && PLACES.some((place) => place.test(name));
}

/** Which files of the folder of a plan stand in its `modele/`, known or not. */
export const isInModele =
  (folder: string) =>
  (path: string): boolean =>
    nameInModele(pathInPlan(folder, path)) !== undefined;
