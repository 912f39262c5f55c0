/** What the hundreds digit of a code is about: PST3xx are findings on dates. */
const FAMILIES: Readonly<Record<string, string>> = {
  PST0: 'fichier',
  PST1: 'forme',
  PST2: 'références',
  PST3: 'dates',
  PST4: 'budget',
  PST5: 'indicateurs',
  PST6: 'méthode',
  PST7: 'texte',
  PST8: 'vie privée',
  PST9: 'suivi',
};

/** « PST3xx dates » for PST301. */
export function familyOf(code: string): string {
  const family = code.slice(0, 4);
  return `${family}xx ${FAMILIES[family] ?? 'autres'}`;
}
