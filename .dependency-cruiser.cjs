const engine = '^engine/';
const pure = '^engine/(bpmn|feel|dmn|calendar|simulation|messages)/';

/** The layout of the engine as rules: what may import what. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: 'node_modules' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'core-is-pure', comment: 'The core runs in the browser too.', severity: 'error', from: { path: pure }, to: { dependencyTypes: ['core'] } },
    {
      name: 'core-knows-no-service', severity: 'error',
      from: { path: pure },
      to: { path: '^engine/(procedures|dossiers|store|workers|http|security|insights|cli|demo|contract)/' },
    },
    { name: 'feel-is-the-bottom', severity: 'error', from: { path: '^engine/feel/' }, to: { path: '^engine/(bpmn|dmn|simulation)/' } },
    { name: 'bpmn-and-dmn-do-not-simulate', severity: 'error', from: { path: '^engine/(bpmn|dmn|calendar)/' }, to: { path: '^engine/simulation/' } },
    { name: 'dmn-knows-no-bpmn', severity: 'error', from: { path: '^engine/(dmn|calendar)/' }, to: { path: '^engine/bpmn/' } },
    {
      name: 'services-know-no-edge', severity: 'error',
      from: { path: '^engine/(procedures|dossiers|insights)/' },
      to: { path: '^engine/(http|cli|workers|main\\.ts|demo)' },
    },
    {
      name: 'services-know-the-port-only', severity: 'error',
      from: { path: '^engine/(procedures|dossiers|workers|http|security|insights|demo)/' },
      to: { path: '^engine/store/(mongo|sqlite)/' },
    },
    {
      name: 'only-the-store-knows-the-database', severity: 'error',
      from: { pathNot: '^(engine/store/|test/)' },
      to: { path: '(node_modules/(mongoose|mongodb)/|^node:sqlite$|^sqlite$)' },
    },
    { name: 'the-contract-is-plain', severity: 'error', from: { path: '^engine/contract/' }, to: { path: engine, pathNot: '^engine/contract/' } },
    {
      name: 'the-application-takes-types-and-the-core', severity: 'error',
      from: { path: '^designer/' },
      to: { path: engine, pathNot: pure, dependencyTypesNot: ['type-only'] },
    },
    { name: 'the-engine-knows-no-application', severity: 'error', from: { path: engine }, to: { path: '^(designer|test|scripts)/' } },
    { name: 'no-unlisted-packages', severity: 'error', from: {}, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    {
      name: 'the-product-needs-no-dev-package', severity: 'error',
      from: { path: engine }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-optional'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
