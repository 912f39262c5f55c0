export type { Range, YamlProblem } from './cause.ts';
export { YAML_RULES } from './causes/index.ts';
export { pointer } from './pointer.ts';
export { type FrontMatter, readFrontMatter, readYaml, type YamlSource } from './source.ts';
