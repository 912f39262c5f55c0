import type { MergeEdit } from '../../diff/merge.ts';
import { type Edited, editYaml, pointer, type YamlEdit } from '../../yaml/index.ts';

/** Makes changes in a text one after the other; undefined where one cannot be made. */
export function applyMergeEdits(text: string, edits: readonly MergeEdit[]): string | undefined {
  let now = text;
  for (const edit of edits) {
    const edited = applyOne(now, edit);
    if (!edited.ok) return undefined;
    now = edited.text;
  }
  return now;
}

function applyOne(text: string, edit: MergeEdit): Edited {
  const at = pointer(...edit.path);
  if (edit.kind !== 'add') return editYaml(text, { ...edit, pointer: at });
  const last: YamlEdit = { kind: 'append', pointer: at, value: edit.value, place: {} };
  // Before the item that is there, at the end where there is none.
  const before = editYaml(text, { ...last, place: { before: edit.index } });
  return before.ok || before.reason !== 'introuvable' ? before : editYaml(text, last);
}
