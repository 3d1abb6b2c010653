import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { ENGINE_TYPES_ONLY, FACADE, MAY_IMPORT } from './layers.mjs';

const folders = Object.keys(MAY_IMPORT);
const NODE_FOLDERS = ['server', 'host', 'cli'];

/** Import rules of one folder of src, from the table of layers. Module names are matched as they are written. */
function layerRules(folder) {
  const allowed = MAY_IMPORT[folder] ?? [];
  const barred = folders.filter(other => other !== folder && !allowed.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(src/)?(${barred.join('|')})/`,
      message: `src/${folder} may import only: ${['itself', ...allowed].join(', ')} (layers.mjs).`,
    },
  ];
  for (const [other, file] of Object.entries(FACADE)) {
    if (!allowed.includes(other)) continue;
    patterns.push({
      regex: `^(\\.\\./)+${other}/(?!${file.replace('.', '\\.')}$)`,
      message: `Import src/${other}/${file}, the façade, and nothing behind it.`,
    });
    if (other === 'engine' && ENGINE_TYPES_ONLY.includes(folder))
      patterns.push({ regex: '^(\\.\\./)+engine/', allowTypeImports: true, message: `src/${folder} may use the engine's types only.` });
  }
  if (folder !== 'host') patterns.push({ regex: '^vscode$', message: 'Only src/host imports vscode.' });
  if (!NODE_FOLDERS.includes(folder)) patterns.push({ regex: '^node:', message: `src/${folder} runs in a browser too.` });
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

const CLOCK_AND_CHANCE = [
  { object: 'Date', property: 'now', message: 'The engine has no clock.' },
  { object: 'Math', property: 'random', message: 'The engine has no chance.' },
  { object: 'performance', property: 'now', message: 'The engine has no clock.' },
];

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'dist/**', '.build/**', '.vscode-test/**', 'corpus/**', 'test/golden/**'] },
  eslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // A string made of a number or boolean is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Spreading a string gives its code points, which is what is wanted here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Index signatures are read with brackets, as noPropertyAccessFromIndexSignature has it.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...folders.map(folder => ({ files: [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`], rules: layerRules(folder) })),
  {
    files: ['src/engine/**/*.ts', 'src/base/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'The engine imports statically.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The engine has no clock.' },
      ],
    },
  },
  { files: ['src/cli/**/*.ts', 'test/**/*', 'esbuild.mjs'], rules: { 'no-console': 'off' } },
  // `node:test` returns promises that its runner awaits; a cast in a test is not a hole in the product.
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
