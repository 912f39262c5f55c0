import type { EntreeDeRecherche, FicheDuSite } from './site-views.ts';
import type { BesoinsDAxe, Bloc, Partie, PstDocument } from './types.ts';
import { typo } from './typography.ts';

/** Addresses, names of things and colours: not words of the plan. A drawing has its words in its table. */
const NOT_WORDS = new Set(['id', 'href', 'url', 'couleur', 'code', 'annees', 'dessins', 'cle']);

/** What these blocks say is said by the fiches and the needs, which are found one by one. */
const SAID_ELSEWHERE: ReadonlySet<Bloc['type']> = new Set(['fiches', 'besoins', 'plan-actions', 'indicateurs']);

/** What the search of the site finds: each fiche, each axe and its needs, then each part of the document. */
export function rechercheOf(document: PstDocument, fiches: readonly FicheDuSite[]): readonly EntreeDeRecherche[] {
  const besoins = document.parties.flatMap(({ blocs }) =>
    blocs.flatMap((bloc) => (bloc.type === 'besoins' ? bloc.axes.flatMap(axeTrouve) : [])),
  );
  return [...fiches.map(ficheTrouvee), ...besoins, ...document.parties.map(partieTrouvee)];
}

function ficheTrouvee({ fiche }: FicheDuSite): EntreeDeRecherche {
  const { id, code, nom, axe, ...said } = fiche;
  return {
    titre: `${code} · ${nom}`,
    lieu: typo(`Fiche action · ${axe.rang} : ${axe.titre}`),
    href: `#fiche-${id}`,
    texte: wordsOf(said),
  };
}

function axeTrouve({ axe, diagnostic, besoins }: BesoinsDAxe): readonly EntreeDeRecherche[] {
  const trouves = besoins.map(({ id, titre, markdown, chiffres }) => ({
    titre,
    lieu: typo(`Besoin · ${axe.rang} : ${axe.titre}`),
    href: `#${id}`,
    texte: wordsOf([markdown, chiffres]),
  }));
  if (diagnostic === undefined) return trouves;
  const { titre, rang, href } = axe;
  return [{ titre, lieu: typo(`Diagnostic · ${rang}`), href, texte: wordsOf([diagnostic]) }, ...trouves];
}

function partieTrouvee({ id, titre, blocs }: Partie): EntreeDeRecherche {
  const said = blocs.filter(({ type }) => !SAID_ELSEWHERE.has(type)).map(({ type: _, ...rest }) => rest);
  return { titre, lieu: 'Partie du document', href: `#${id}`, texte: wordsOf(said) };
}

function wordsOf(value: unknown): string {
  return stringsOf(value).map(plain).join(' · ');
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (NOT_WORDS.has(key) ? [] : stringsOf(part)));
}

/** The words of a text without the marks of Markdown, nor the addresses of its links, in one line. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
