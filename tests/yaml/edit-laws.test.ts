import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/yaml/edit-apply.ts';
import { editYaml, readYaml } from '../../src/yaml/index.ts';
import { anyEdit, isText } from './any-edit.ts';
import { bytes } from './findings.ts';

const COMMENT = /# commentaire \d/gu;

describe('an edit of any text', () => {
  it('is one on its data, and is refused only where it means nothing', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(anyEdit, ({ text, value, edit }) => {
        const wanted = applyEdit(value, edit);
        const edited = editYaml(text, edit);
        expect(edited.ok).toBe(wanted !== undefined);
        if (edited.ok) expect(isText(edited.text, wanted?.data)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every comment of what it does not touch', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(anyEdit, ({ text, edit }) => {
        const edited = editYaml(text, edit);
        fc.pre(edited.ok);
        const { locate } = readYaml(bytes(text), 'list');
        const { end } = locate(edit.pointer);
        const { start } = locate(edit.pointer, 'key');
        const touched = edit.kind === 'set' || edit.kind === 'remove';
        const lineEnd = text.indexOf('\n', end);
        const outside = touched
          ? text.slice(0, lineOf(text, start)) + text.slice(lineEnd === -1 ? end : lineEnd)
          : text;
        for (const [comment] of outside.matchAll(COMMENT)) expect(edited.text).toContain(comment);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no character but those of the value, where one scalar takes the place of another on its line', () => {
    fc.assert(
      fc.property(anyEdit, fc.integer(), ({ text, edit }, value) => {
        const source = readYaml(bytes(text), 'list');
        const old = source.sourceText(edit.pointer) ?? '';
        fc.pre(/^[\p{L}\d]+$/u.test(old));
        const { start, end } = source.locate(edit.pointer);
        const edited = editYaml(text, { kind: 'set', pointer: edit.pointer, value });
        if (Number(old) === value) return;
        const onLine = text.slice(lineOf(text, start), start).trim() !== '';
        if (onLine) expect(edited).toEqual({ ok: true, text: text.slice(0, start) + String(value) + text.slice(end) });
      }),
      { numRuns: 200 },
    );
  });
});

const lineOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
