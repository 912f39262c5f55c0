import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LINES_PER_FILE = 250;

/** @type {{ selector: string, message: string }[]} */
const everywhere = [
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocaleLowerCase|toLocaleUpperCase)$/]',
    message: 'Its result depends on the machine. Compare by code unit (`<`, `>`), or use an explicit French collator.',
  },
  {
    selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
    message: 'It cuts pending output short. Set process.exitCode and return.',
  },
];

const namedExports = {
  selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
  message: 'Export it by name, so that it is called the same everywhere.',
};

const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Only src/bin.ts reads the clock. Take the date from the host, so that two runs print the same.',
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', '**/*.d.ts']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'vitest.config.ts', '.*.cjs', '.*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...everywhere, namedExports],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.mjs', 'templates/scripts/*.js'],
    rules: {
      // In JavaScript a cast is a comment, which these rules do not see: they take what it types for an `any`.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: LINES_PER_FILE }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, namedExports, noClock],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only src/bin.ts knows the process. Take what you need from the host.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'process', message: 'Only src/bin.ts knows the process. Take what you need from the host.' },
            { name: 'node:process', message: 'Only src/bin.ts knows the process. Take what you need from the host.' },
          ],
          patterns: [
            { regex: '^\\.{1,2}/.*(?<!\\.ts)$', message: 'A relative import names the file it reads: end it in .ts.' },
          ],
        },
      ],
    },
  },
  {
    // Generated from schemas/ as one file.
    files: ['src/model/types.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/bin.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...everywhere, namedExports],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // A test says what it expects: a value that is not there fails it, and says where.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.js', '*.ts', '.*.cjs', '.*.mjs'],
    rules: {
      // Their readers ask for a default export.
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
);
