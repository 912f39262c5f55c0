export { type Clone, openClone } from './clone.ts';
export { changedFiles } from './changed-files.ts';
export { type Commit, historyOf } from './history.ts';
export { blobNamer, type Contents, openMergeBase, openRevision, type Revision, type RevisionFile } from './revision.ts';
export { openStaged } from './staged.ts';
