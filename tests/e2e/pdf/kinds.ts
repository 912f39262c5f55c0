import { fileURLToPath } from 'node:url';
import { checkPlans } from '../../../src/cli/pipeline.ts';
import { compareTokens, tokensOf } from '../../../src/diff/tokens.ts';
import { depuisOf } from '../../../src/document/depuis/index.ts';
import { bilanOf, documentOf, ficheSeuleOf, type ChangementsDocument } from '../../../src/document/index.ts';
import {
  loadHtmlAssets,
  renderChangements,
  renderDepuis,
  renderFicheSeule,
  renderHtml,
  type HtmlAssets,
} from '../../../src/render/html/index.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { PageNumbers } from '../../../src/render/pdf/settle.ts';
import { readAsset } from '../../../src/workspace/index.ts';

type Html = (pages: PageNumbers) => string;

const HOST = {
  cwd: fileURLToPath(new URL('../../../', import.meta.url)),
  env: {},
  now: () => new Date('2026-01-31T12:00:00Z'),
  color: false,
  signal: new AbortController().signal,
  out: { write: () => undefined },
  err: { write: () => undefined },
};
const EDITION = { lignes: ['Document de l’essai.'] };

/** What is signed: a text that changed, words added and removed, an amount, a fiche that is new. */
const AVENANT: ChangementsDocument = {
  titre: 'Projet social de territoire de Ville-Exemple',
  surtitre: 'Avenant',
  signataires: ['Caf de l’Exemple', 'Mairie de Ville-Exemple'],
  colophon: ['Document de l’essai.'],
  plans: [
    {
      titre: 'Ce qui change depuis la version adoptée',
      phrases: ['Version adoptée : v1.', '2 fiches modifiées.'],
      totaux: [{ libelle: 'Plan', avant: '12 400 €', apres: '13 000 €', effet: '+600 €' }],
      sections: [
        {
          kind: 'fiche',
          id: 'relais-parents',
          fichier: 'fiches/relais-parents.yaml',
          titre: 'A1-FA1 · Le Relais des parents',
          nature: 'modifie',
          notes: ['Coût de la fiche : 600 € de plus.'],
          decisions: ['Décidé au copil du 28 mars 2024.'],
          changements: [
            {
              ou: 'Enjeu',
              avant: 'Rompre l’isolement',
              apres: 'Rompre la solitude',
              mots: [
                { cote: 'both', texte: 'Rompre ' },
                { cote: 'before', texte: 'l’isolement' },
                { cote: 'after', texte: 'la solitude' },
              ],
              effet: undefined,
              nature: 'modification',
            },
          ],
        },
      ],
    },
  ],
};

/** The document with what changed since another version, in which one fiche said other things and another was not there. */
function modificationsOf(plan: Plan, assets: HtmlAssets): Html {
  const [first, , ...others] = [...plan.fiches.entries];
  const [id, entry] = first!;
  const old = [id, { ...entry, value: { ...entry.value, enjeu: 'Rompre la solitude des parents' } }] as const;
  const avant = { ...plan, fiches: { ...plan.fiches, entries: new Map([old, ...others]) } };
  const noms = { avant: 'v1 (1a2b3c4d5e6f)', apres: 'dossier de travail' };
  const depuis = depuisOf({ ref: 'v1', noms, avant, apres: plan, diff: undefined, illisibles: [] }, EDITION);
  const comparaison = { decouper: tokensOf, comparer: compareTokens };
  return (pages) => renderDepuis(depuis, assets, { medium: 'print', pages, comparaison });
}

/** Every kind of document that pst prints, of the plan « exemple », ready to print. */
export async function everyKind(): Promise<Readonly<Record<string, Html>>> {
  const assets: HtmlAssets = await loadHtmlAssets(readAsset);
  const [checked] = await checkPlans(HOST, ['data/exemple'], {});
  const plan = checked?.plan;
  if (plan === undefined) throw new Error('data/exemple is not valid');
  const whole = documentOf(plan, { ...EDITION, brouillon: true });
  const bilan = bilanOf(plan, 2024, EDITION);
  const fiche = ficheSeuleOf(plan, plan.fiches.entries.keys().next().value ?? '', EDITION);
  if (fiche === undefined) throw new Error('data/exemple has no fiche');
  return {
    document: (pages) => renderHtml(whole, assets, { medium: 'print', pages }),
    fiche: () => renderFicheSeule(fiche, assets),
    bilan: (pages) => renderHtml(bilan, assets, { medium: 'print', pages }),
    modifications: modificationsOf(plan, assets),
    avenant: () => renderChangements(AVENANT, assets, 'print'),
  };
}
