// The rules name places as the files do.
export { pointer, steps } from '../yaml/pointer.ts';
