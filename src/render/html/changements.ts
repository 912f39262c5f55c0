import type { ChangementsDocument, ChangeView, PlanPublie, SectionPubliee } from '../../document/index.ts';
import type { HtmlAssets } from './assets.ts';
import { createEngine } from './engine.ts';
import { proseOf } from './markdown.ts';
import type { Medium } from './page.ts';
import { pageRules, SANS_COUVERTURE } from './papier.ts';
import { policy } from './policy.ts';
import { sharedCss } from './styles.ts';
import { teintesOf } from './teintes.ts';
import { ownPlaces } from './url.ts';

/** A run of a text; at most one of the two marks. */
interface Passage {
  readonly texte: string;
  readonly ajoute: boolean;
  readonly retire: boolean;
}

interface Ligne {
  readonly ou: string;
  readonly avant: readonly Passage[];
  readonly apres: readonly Passage[];
  readonly effet: string | undefined;
}

const NATURES: Readonly<Record<SectionPubliee['nature'], string | undefined>> = {
  nouveau: 'nouveau',
  retire: 'retiré',
  renomme: 'renommé',
  modifie: undefined,
};

/** Changes as one HTML page that asks for nothing. Insertions and deletions are marked by more than a colour. */
export function renderChangements(document: ChangementsDocument, assets: HtmlAssets, medium: Medium): string {
  const teintes = teintesOf([]);
  const places = ownPlaces(['contenu']);
  const rules = pageRules(document.titre, [
    { nom: 'folio-1', titre: document.surtitre, paysage: false, ouverture: false, onglet: undefined },
  ]);
  const view = { document: { ...document, plans: document.plans.map(planView) }, medium, csp: policy() };
  return createEngine(assets)('changements', view, {
    places,
    prose: proseOf(places),
    classeAxe: teintes.classe,
    couleurAxe: teintes.propriete,
    css: `${sharedCss(document, assets, teintes)}\n@media print{${SANS_COUVERTURE}${rules}}`,
    scripts: '',
  });
}

const planView = ({ sections, ...plan }: PlanPublie) => ({ ...plan, sections: sections.map(sectionView) });

const sectionView = ({ changements, nature, ...section }: SectionPubliee) => ({
  ...section,
  nature: NATURES[nature],
  lignes: changements.map(ligneOf),
});

function ligneOf({ ou, avant, apres, mots, effet, nature }: ChangeView): Ligne {
  if (mots === undefined) {
    const [was, is] = [nature === 'ordre' ? 'un autre ordre' : avant, apres];
    return { ou, effet, avant: whole(was, 'before'), apres: whole(is, 'after') };
  }
  const side = (wanted: 'before' | 'after'): readonly Passage[] =>
    mots
      .filter(({ cote }) => cote === 'both' || cote === wanted)
      .map(({ cote, texte }) => ({ texte, ajoute: cote === 'after', retire: cote === 'before' }));
  return { ou, effet, avant: side('before'), apres: side('after') };
}

const whole = (texte: string | undefined, side: 'before' | 'after'): readonly Passage[] =>
  texte === undefined ? [] : [{ texte, ajoute: side === 'after', retire: side === 'before' }];
