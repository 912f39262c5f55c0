// `npm start` publishes the plan of the 13th; `npm start -- data/exemple --html` another, with options for `pst build`.
import { ready } from './ready.mjs';
import { inOrder, runNode } from './run.mjs';

const [first = '', ...others] = process.argv.slice(2);
const isPlan = first !== '' && !first.startsWith('-');
const plan = isPlan ? first : 'data/paris-13';
const options = isPlan ? others : process.argv.slice(2);

/** @param {string[]} command */
const pst = async (...command) => (await runNode(['dist/bin.js', ...command])).code;

process.exitCode = await inOrder([ready, () => pst('validate', plan), () => pst('build', plan, ...options)]);
