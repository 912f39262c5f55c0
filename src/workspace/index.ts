export { codeFolder, packageRoot, readAsset, tellsCode } from './assets.ts';
export { WorkspaceFailure } from './failure.ts';
export { findBeside, findFolders } from './find.ts';
export { absolutePath } from './folder.ts';
export { isSafePath, isSkippedPath } from './names.ts';
export { openKept } from './kept.ts';
export {
  type Entry,
  type FileProblem,
  listFiles,
  type Listing,
  MAX_BYTES,
  readTree,
  type SourceFile,
  type Tree,
} from './tree.ts';
export { writeNewFile } from './new-file.ts';
export { writeNewFolder } from './new-folder.ts';
export { isThere, readOne } from './read-one.ts';
export { removeFile } from './remove-file.ts';
export { writeAtomically } from './write-file.ts';
export { watchFolders } from './watch.ts';
export { writeFolderAtomically } from './write-folder.ts';
export { replaceAll } from './write-files.ts';
