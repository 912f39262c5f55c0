import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, PST } from './commands.mjs';

/** @typedef {import('./commands.mjs').Command} Command */

export const COMPARED_PLAN = 2000;
const CHANGED = 20;

/** A plan of which a commit holds all, and the working folder changes some fiches: an amount and a sentence. */
export function changeFiches() {
  const cwd = folderOf(COMPARED_PLAN);
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'bench'],
  ])
    git(cwd, args);
  for (let index = 0; index < CHANGED; index += 1) {
    const file = path.join(cwd, 'fiches', `fiche-${String((90 + (index * COMPARED_PLAN) / (CHANGED + 1)) | 0)}.yaml`);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/montant: \d/u, '$&1').replace(/^(nom: .*)$/mu, '$1 et du marché');
    if (changed === text) throw new Error(`nothing to change in ${file}`);
    writeFileSync(file, changed);
  }
}

/** @returns {Command[]} pst twice: without what an earlier run kept, then with it; then git, which knows lines */
export function diffCommands() {
  const cwd = folderOf(COMPARED_PLAN);
  const name = `pst diff, ${String(COMPARED_PLAN)} fiches, ${String(CHANGED)} changed`;
  return [
    { name: `${name}, cold`, args: [PST, 'diff', 'HEAD'], cwd, fresh: true },
    { name: `${name}, warm`, args: [PST, 'diff', 'HEAD'], cwd },
    ofGit('git diff --stat, the same', cwd, ['diff', '--stat', 'HEAD']),
    ofGit('git diff --word-diff, the same', cwd, ['diff', '--word-diff', 'HEAD']),
  ];
}

/** Started by Node, as the others are. @param {string} name @param {string} cwd @param {string[]} args @returns {Command} */
function ofGit(name, cwd, args) {
  const start = "process.exitCode=require('node:child_process').spawnSync('git',process.argv.slice(1)).status??1";
  return { name, args: ['-e', start, '--', ...args], cwd };
}

/** @param {string} cwd @param {string[]} args */
function git(cwd, args) {
  const user = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid'];
  const { status, stderr } = spawnSync('git', [...user, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
