import type { Fiche, Source } from '../model/types.ts';
import type { Context } from './context.ts';
import { lienFiche } from './context.ts';
import { libelleDepuis, libelleJusqua, libelleMoment } from './dates.ts';
import { TYPE_PARTENAIRE } from './labels.ts';
import { resoudreTexte } from './references.ts';
import type { GroupePartenaires, SigleView, SourceView } from './types.ts';
import { typo } from './typography.ts';

const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
export const ordreAlphabetique = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** Identifiers of the bodies that pilot a fiche or take part in it. */
export const namedBy = (fiche: Fiche): ReadonlySet<string | undefined> =>
  new Set([
    ...(fiche.pilotes ?? []).map(({ partenaire }) => partenaire),
    ...(fiche.partenaires ?? []).map(({ partenaire }) => partenaire),
    ...(fiche.sous_actions ?? []).flatMap(({ pilotes }) => (pilotes ?? []).map(({ partenaire }) => partenaire)),
  ]);

/** Every body of the plan by family, with the fiches it takes part in. */
export function partenairesView(context: Context): readonly GroupePartenaires[] {
  const entries = [...context.partenaires].map(([id, value]) => ({ id, ...value }));
  const fiches = context.fiches.map((fiche) => ({ id: fiche.id, names: namedBy(fiche) }));
  const types = Object.keys(TYPE_PARTENAIRE) as readonly (keyof typeof TYPE_PARTENAIRE)[]; // the table is complete by type
  return types.flatMap((type) => {
    const members = entries.filter((entry) => entry.type === type).sort((a, b) => ordreAlphabetique(a.nom, b.nom));
    if (members.length === 0) return [];
    const partenaires = members.map((member) => ({
      nom: typo(member.nom),
      sigle: member.sigle === undefined || member.nom.includes(member.sigle) ? undefined : typo(member.sigle),
      precisions: precisions(context, member),
      fiches: fiches
        .filter(({ names }) => names.has(member.id))
        .map(({ id }) => ({ ...lienFiche(context, id), texte: context.codes.get(id) ?? id })),
    }));
    return [{ titre: typo(TYPE_PARTENAIRE[type]), partenaires }];
  });
}

type Body = Parameters<typeof describe>[1];

const PARTICIPATION = { elaboration: "a participé à l'élaboration du plan", mise_en_oeuvre: undefined } as const;

function describe(
  context: Context,
  body: {
    rattachement?: string;
    description?: string;
    participation?: keyof typeof PARTICIPATION;
    noms?: readonly { nom: string; du?: number | string; au?: number | string }[];
  },
): readonly (string | undefined)[] {
  const parent =
    body.rattachement === undefined ? undefined : context.plan.partenaires.entries.get(body.rattachement)?.value.nom;
  const former = (body.noms ?? []).map(({ nom, du, au }) => {
    const dates = [du === undefined ? undefined : libelleDepuis(du), au === undefined ? undefined : libelleJusqua(au)];
    const when = dates.filter((part) => part !== undefined).join(', ');
    return `autre nom : ${nom}${when === '' ? '' : ` (${when})`}`;
  });
  return [
    body.description === undefined ? undefined : resoudreTexte(context, body.description),
    parent,
    body.participation === undefined ? undefined : PARTICIPATION[body.participation],
    ...former,
  ];
}

function precisions(context: Context, body: Body): readonly string[] {
  return describe(context, body).flatMap((part) => (part === undefined ? [] : [typo(part)]));
}

export function sourceView(source: Source): SourceView {
  const details = [
    source.auteur,
    source.annee_donnees === undefined ? undefined : `données ${source.annee_donnees}`,
    source.publication === undefined ? undefined : `publié ${libelleMoment(source.publication)}`,
    source.texte_original === undefined ? undefined : `texte d'origine : « ${source.texte_original} »`,
  ].filter((part) => part !== undefined);
  return {
    titre: typo(source.titre),
    details: details.length === 0 ? undefined : typo(details.join(', ')),
    url: source.url,
  };
}

/** The acronyms of the plan and those of its bodies, in one alphabetical list. */
export function glossaireView({ plan, partenaires }: Context): readonly SigleView[] {
  const bodies = [...partenaires.values()].flatMap(({ sigle, nom }) =>
    sigle !== undefined && /\p{Lu}/u.test(sigle) && !nom.includes(sigle) ? [[sigle, nom] as const] : [],
  );
  const all = new Map([...bodies, ...plan.sigles]);
  return [...all]
    .map(([sigle, sens]) => ({ sigle: typo(sigle), sens: typo(sens) }))
    .sort((a, b) => ordreAlphabetique(a.sigle, b.sigle));
}
