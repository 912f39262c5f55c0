import { readYaml, type YamlSource } from '../yaml/index.ts';

/**
 * A YAML file of which nearly nobody will ask the text again, as nothing was found in it: only its bytes are kept, which take half the
 * memory, and read when somebody asks.
 */
export function sourceAgain(bytes: Uint8Array, root: 'map' | 'list'): Pick<YamlSource, 'text' | 'locate'> {
  let source: YamlSource | undefined;
  const read = (): YamlSource => (source ??= readYaml(bytes, root));
  return {
    get text() {
      return read().text;
    },
    locate: (pointer, at) => read().locate(pointer, at),
  };
}
