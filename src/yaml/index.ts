export { canonical, isCanonical, type Order } from './canonical/index.ts';
export { cutFrontMatter } from './canonical/front-matter.ts';
export type { Range, YamlProblem } from './cause.ts';
export { YAML_RULES } from './causes/index.ts';
export { appendTo, editYaml, type Edited, insertKey, removeAt, renameKey, setIn } from './edit.ts';
export type { YamlEdit } from './edit-apply.ts';
export { pointer } from './pointer.ts';
export { type FrontMatter, readFrontMatter, readYaml, type YamlSource } from './source.ts';
export { type Bundle, type BundledFile, readBundle, writeBundle } from './bundle.ts';
