import type { PDFDocument } from '@cantoo/pdf-lib';
import { drawingOf } from './mend/pages.ts';

/** Chromium draws in 300ths of an inch, from CSS pixels, which are 96ths. */
const TRUE_SCALE = 300 / 96;
/** It shrinks by a third at most; what is smaller still is a figure with a scale of its own. */
const LEAST_SCALE = TRUE_SCALE * 0.66;
/** In a long document Chromium rounds, and draws all of it smaller by some hundred-thousandths, which nobody sees. */
const ROUNDING = TRUE_SCALE / 1000;

/** `scale 0 0 scale x y cm`: the same scale both ways, then a shift. */
const MATRIX = /^([\d.]+) 0 0 \1 (\S+) (\S+) cm$/gm;

/**
 * Whether Chromium drew the whole document smaller, without saying so, because a single word, table or image is wider
 * than its page. Margin boxes keep their size, and are drawn without shift.
 */
export function isShrunk(document: PDFDocument): boolean {
  let isSmaller = false;
  for (const page of document.getPages()) {
    for (const [, scale, x, y] of drawingOf(page).matchAll(MATRIX)) {
      const isMarginBox = x === '0' && y === '0';
      const shrinkage = TRUE_SCALE - Number(scale);
      if (Math.abs(shrinkage) <= ROUNDING && !isMarginBox) return false;
      isSmaller ||= shrinkage > ROUNDING && Number(scale) >= LEAST_SCALE;
    }
  }
  return isSmaller;
}
