import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import ts from 'typescript';
import { writeFolderAtomically } from '../../src/workspace/index.ts';
import { bytes, temporaryFolder } from './folders.ts';

const SOURCES = new URL('../../src/workspace/', import.meta.url);
const FILES = 40;

/** The layer as JavaScript, so that a process of its own can run it, and be killed. */
function compiled(): string {
  const folder = temporaryFolder({ 'package.json': '{"type":"module"}', 'workspace/': '' });
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    rewriteRelativeImportExtensions: true,
  };
  for (const name of readdirSync(SOURCES)) {
    const { outputText } = ts.transpileModule(readFileSync(new URL(name, SOURCES), 'utf8'), { compilerOptions });
    writeFileSync(join(folder, 'workspace', name.replace(/ts$/u, 'js')), outputText);
  }
  return folder;
}

it('a build killed at any moment leaves one whole build, the old or the new', async () => {
  const script = join(compiled(), 'build.js');
  writeFileSync(
    script,
    `import { writeFolderAtomically } from './workspace/write-folder.js';
    for (let turn = 0; ; turn += 1) {
      const bytes = new TextEncoder().encode(String(turn % 10).repeat(5_000));
      await writeFolderAtomically('.', 'out', Array.from({ length: ${String(FILES)} }, (_, i) => ({ path: \`f\${i}\`, bytes })));
      process.stdout.write('x');
    }`,
  );
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'work'));
  const content = bytes('0'.repeat(5_000));
  for (let kill = 0; kill < 6; kill += 1) {
    const child = spawn(process.execPath, [script], { cwd: join(cwd, 'work'), stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    setTimeout(() => child.kill('SIGKILL'), 3 + 7 * kill);
    await once(child, 'exit');
    // The next build first puts back what a kill between two renamings took away; an aborted one does nothing else.
    await expect(
      writeFolderAtomically(join(cwd, 'work'), 'out', [{ path: 'x', bytes: content }], {
        signal: AbortSignal.abort(new Error('stop')),
      }),
    ).rejects.toThrow('stop');
    const files = readdirSync(join(cwd, 'work/out')).filter((name) => !name.startsWith('.'));
    expect(files.length).toBe(FILES);
    expect(new Set(files.map((name) => readFileSync(join(cwd, 'work/out', name), 'utf8'))).size).toBe(1);
  }
}, 20_000);
