/** Tests of the engine; the application has its own project in designer/. */
export default {
  projects: ['<rootDir>/test/jest.engine.mjs', '<rootDir>/designer/jest.designer.mjs'],
};
