export { changedFiles, type Changes } from './changed-files.ts';
export { blobOf, openRevision, type Revision, type RevisionFile } from './revision.ts';
