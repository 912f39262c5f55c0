export { changedFiles, type Changes } from './changed-files.ts';
export { blobOf, openMergeBase, openRevision, type Revision, type RevisionFile } from './revision.ts';
