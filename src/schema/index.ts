export { type CheckShape, createCheck } from './check.ts';
export type { Kind } from './kinds.ts';
export { createNearest, fold, nearest } from './nearest.ts';
export { mistakenAt } from './output.ts';
export { createOrders, type OrderOf } from './order.ts';
export type { ShapeError, ShapeFix } from './shape-error.ts';
export { createTitles, type Titles } from './titles.ts';
export type { Schemas } from './validator.ts';
export { createWordings } from './wordings.ts';
