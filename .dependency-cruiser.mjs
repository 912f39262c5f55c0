import { architectureRules } from './tools/architecture.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: architectureRules(),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Also sees the imports that the compiler erases, and tells `import type` from the others.
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
