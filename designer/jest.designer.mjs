/** Tests of the application's logic; what draws is tested in a real browser (test/e2e). */
export default {
  displayName: 'designer',
  rootDir: '.',
  // What is compared with the engine's own code stands apart: the application itself must not import that.
  roots: ['<rootDir>/src', '<rootDir>/testing'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'jsdom',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  moduleNameMapper: {
    // Their ES modules end in `.js` inside packages without "type": "module", which Jest takes for CommonJS.
    '^@bpmn-io/form-js-viewer$': '<rootDir>/../node_modules/@bpmn-io/form-js-viewer/dist/index.cjs',
    '^preact$': '<rootDir>/../node_modules/preact/dist/preact.js',
    '^preact/(hooks|compat)$': '<rootDir>/../node_modules/preact/$1/dist/$1.js',
    '^preact/jsx-runtime$': '<rootDir>/../node_modules/preact/jsx-runtime/dist/jsxRuntime.js',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2024', transform: { legacyDecorator: true } },
      module: { type: 'es6' },
    }],
  },
};
