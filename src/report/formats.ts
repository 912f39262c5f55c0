import type { Format } from './report.ts';

interface FormatDefinition {
  readonly name: string;
  readonly load: () => Promise<Format>;
}

/** The formats of `--format`, each loaded when it is asked for. The first is the default. */
export const FORMATS = [
  { name: 'pretty', load: async () => (await import('./pretty/index.ts')).pretty },
  { name: 'json', load: async () => (await import('./json.ts')).json },
  { name: 'sarif', load: async () => (await import('./sarif.ts')).sarif },
  { name: 'junit', load: async () => (await import('./junit.ts')).junit },
  { name: 'github', load: async () => (await import('./github.ts')).github },
  { name: 'gitlab', load: async () => (await import('./gitlab.ts')).gitlab },
] as const satisfies readonly FormatDefinition[];

export type FormatName = (typeof FORMATS)[number]['name'];

export async function loadFormat(name: FormatName): Promise<Format> {
  const definition = FORMATS.find((format) => format.name === name) ?? FORMATS[0];
  return definition.load();
}
