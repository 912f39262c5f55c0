// `npm test` runs every test; `npm test -- rollup` those whose file name says so; any option of `vitest run` will do.
import { ready } from './ready.mjs';
import { commandFile, inOrder, runNode } from './run.mjs';

const vitest = async () => (await runNode([commandFile('vitest'), 'run', ...process.argv.slice(2)])).code;

process.exitCode = await inOrder([ready, vitest]);
