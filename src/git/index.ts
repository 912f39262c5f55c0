export { changedFiles, type Changes } from './changed-files.ts';
