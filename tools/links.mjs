// Every relative link and every anchor of the repository's Markdown leads somewhere. Addresses on the network are not tried.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import markdownIt from 'markdown-it';
import { root } from './run.mjs';

/** @typedef {{ line: number, target: string }} Link */

const markdown = markdownIt({ html: true });

/**
 * @param {ReadonlyMap<string, string>} pages path from the root, with slashes → Markdown
 * @param {ReadonlySet<string>} files paths of all files a link may lead to
 * @returns {string[]} one sentence per broken link
 */
export function brokenLinks(pages, files) {
  const places = new Set([...files].flatMap(withFolders));
  const contents = new Map([...pages].map(([page, text]) => [page, read(text)]));
  return [...contents].flatMap(([page, { links }]) =>
    links.flatMap(({ line, target }) => {
      const problem = problemOf(page, target, places, contents);
      return problem === undefined ? [] : [`${page}:${line} ${target}: ${problem}`];
    }),
  );
}

/**
 * @param {string} page
 * @param {string} target as written
 * @param {ReadonlySet<string>} places
 * @param {ReadonlyMap<string, { anchors: ReadonlySet<string> }>} contents
 * @returns {string | undefined}
 */
function problemOf(page, target, places, contents) {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/iu.test(target)) return undefined;
  const [address = '', anchor = ''] = decodeURIComponent(target).split('#');
  const from = address.startsWith('/') ? '.' : path.posix.dirname(page);
  const file = address === '' ? page : path.posix.join(from, address).replace(/\/$/u, '');
  if (!places.has(file)) return 'no such file in the repository';
  const anchors = contents.get(file)?.anchors;
  return anchor === '' || anchors === undefined || anchors.has(anchor) ? undefined : `${file} has no such heading`;
}

/**
 * @param {string} text
 * @returns {{ links: Link[], anchors: Set<string> }}
 */
function read(text) {
  /** @type {Link[]} */
  const links = [];
  /** @type {Set<string>} */
  const anchors = new Set();
  const blocks = markdown.parse(text, {});
  for (const [index, block] of blocks.entries()) {
    const line = (block.map?.[0] ?? 0) + 1;
    for (const token of [block, ...(block.children ?? [])]) {
      const target = token.attrGet('href') ?? token.attrGet('src');
      if (target !== null) links.push({ line, target });
      if (!token.type.startsWith('html_')) continue;
      for (const [, value = ''] of token.content.matchAll(/\s(?:href|src)="([^"]*)"/giu))
        links.push({ line, target: value });
      for (const [, value = ''] of token.content.matchAll(/\s(?:id|name)="([^"]*)"/giu)) anchors.add(value);
    }
    if (block.type === 'heading_open') addSlug(anchors, blocks[index + 1]?.children ?? []);
  }
  return { links, anchors };
}

/**
 * The anchor that forges give to a heading: letters and digits in lower case, hyphens for spaces, a number when taken.
 *
 * @param {Set<string>} anchors
 * @param {readonly { type: string, content: string }[]} heading
 */
function addSlug(anchors, heading) {
  const words = heading.filter(({ type }) => type === 'text' || type === 'code_inline').map(({ content }) => content);
  const slug = words
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  let free = slug;
  for (let number = 1; anchors.has(free); number += 1) free = `${slug}-${number}`;
  anchors.add(free);
}

/**
 * @param {string} file
 * @returns {string[]} the file, and every folder above it
 */
function withFolders(file) {
  const parts = file.split('/');
  return ['.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

/** The files of the repository, with those not yet committed, without those git ignores: a clone would lack these. */
function repositoryFiles() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return list.split('\0').filter((file) => file !== '');
}

function main() {
  const files = repositoryFiles();
  const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('tests/'));
  const texts = pages.map((file) => /** @type {const} */ ([file, readFileSync(path.join(root, file), 'utf8')]));
  const broken = brokenLinks(new Map(texts), new Set(files));
  for (const sentence of broken) console.log(sentence);
  if (broken.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
