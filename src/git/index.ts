export { type Clone, openClone } from './clone.ts';
export { changedFiles, type Changes } from './changed-files.ts';
export { type Commit, type History, historyOf } from './history.ts';
export { type Contents, openMergeBase, openRevision, type Revision, type RevisionFile } from './revision.ts';
export { openStaged } from './staged.ts';
