// The rules propose what the schemas propose.
export { createNearest, fold, nearest } from '../schema/nearest.ts';
export { surelyMeant } from '../schema/slip.ts';
