import tseslint from 'typescript-eslint';

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Time is a parameter: take a Clock.' },
  { object: 'Math', property: 'random', message: 'Identifiers and chance are injected.' },
  { object: 'Temporal', property: 'Now', message: 'Time is a parameter: take a Clock.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'reports/', 'test-results/', 'playwright-report/', 'coverage/', '.angular/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 320 }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/main.ts', 'engine/cli/**'],
    rules: { 'no-restricted-properties': ['error', ...clockAndChance] },
  },
  {
    files: ['test/**/*.ts', '**/*.spec.ts', 'scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
