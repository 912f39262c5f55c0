export { type CheckShape, createCheck } from './check.ts';
export type { Kind } from './kinds.ts';
export { createNearest, fold, nearest } from './nearest.ts';
export type { Remedy, ShapeError } from './shape-error.ts';
export { SHAPE_RULES, type ShapeRule } from './shape-rules.ts';
export type { Schemas } from './validator.ts';
