import type { Forge } from './forge.ts';

export interface Recipe {
  /** A file of this package. */
  readonly source: string;
  /** In the folder of the project. */
  readonly target: string;
  /** What it does, in the infinitive. */
  readonly does: string;
}

const WORKFLOWS = '.github/workflows';

const githubRecipe = (name: string, does: string): Recipe => ({
  source: `templates/ci/github/${name}.yml`,
  target: `${WORKFLOWS}/${name}.yml`,
  does,
});

const USUAL: Readonly<Record<Forge, readonly Recipe[]>> = {
  github: [
    githubRecipe('pst-relecture', 'vérifier chaque proposition et en construire le document'),
    githubRecipe('pst-commentaire', 'dire en commentaire ce que la proposition change'),
    githubRecipe('pst-publication', 'publier la branche principale, et joindre le PDF aux versions'),
  ],
  gitlab: [
    {
      source: 'templates/ci/gitlab/gitlab-ci.yml',
      target: '.gitlab-ci.yml',
      does: 'vérifier chaque proposition, dire ce qu’elle change, publier la branche principale',
    },
  ],
};

const IN_PARTS: Readonly<Record<Forge, Recipe>> = {
  github: githubRecipe('pst-parts', 'répartir la vérification entre plusieurs machines'),
  gitlab: {
    source: 'templates/ci/gitlab/pst-parts.gitlab-ci.yml',
    target: '.gitlab/pst-parts.gitlab-ci.yml',
    does: 'répartir la vérification entre plusieurs machines',
  },
};

export const recipesFor = (forge: Forge, parts: boolean): readonly Recipe[] =>
  parts ? [...USUAL[forge], IN_PARTS[forge]] : USUAL[forge];

/** How the recipes start pst: the clone of its own project, as they are written here. */
const IN_CLONE = 'node dist/bin.js';

/** Where pst is a package among those of the project. */
const IN_PROJECT = 'npx --no -- pst';

/** The recipe for a project, which has pst among its packages or is a copy of pst's own. */
export function adapt(text: string, isCopyOfPst: boolean): string {
  return isCopyOfPst ? text : text.replaceAll(IN_CLONE, IN_PROJECT);
}
