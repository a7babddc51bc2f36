import type { Endpoints } from './contract.ts';

/** Where each route is. The type makes the compiler compare every line with the server's contract. */
export const endpoints: Endpoints = {
  readSession: { method: 'get', path: '/api/session' },
  signIn: { method: 'post', path: '/api/session' },
  signOut: { method: 'delete', path: '/api/session' },
  changeLanguage: { method: 'patch', path: '/api/session' },
  listAccounts: { method: 'get', path: '/api/accounts' },

  listProcedures: { method: 'get', path: '/api/procedures' },
  createProcedure: { method: 'post', path: '/api/procedures' },
  checkModel: { method: 'post', path: '/api/model-checks' },
  readDraft: { method: 'get', path: '/api/procedures/:key/draft' },
  saveDraft: { method: 'put', path: '/api/procedures/:key/draft' },
  submitDraft: { method: 'post', path: '/api/procedures/:key/draft/submission' },
  returnDraft: { method: 'post', path: '/api/procedures/:key/draft/return' },
  readReview: { method: 'get', path: '/api/procedures/:key/review' },
  publishVersion: { method: 'post', path: '/api/procedures/:key/versions' },
  listVersions: { method: 'get', path: '/api/procedures/:key/versions' },
  readVersion: { method: 'get', path: '/api/procedures/:key/versions/:number' },
  readStartForm: { method: 'get', path: '/api/procedures/:key/start-form' },

  listDossiers: { method: 'get', path: '/api/dossiers' },
  registerDossier: { method: 'post', path: '/api/dossiers' },
  readDossier: { method: 'get', path: '/api/dossiers/:id' },
  readHistory: { method: 'get', path: '/api/dossiers/:id/history' },
  readDiagram: { method: 'get', path: '/api/dossiers/:id/diagram' },
  cancelDossier: { method: 'post', path: '/api/dossiers/:id/cancellation' },
  retryIncident: { method: 'post', path: '/api/dossiers/:id/incidents/:incidentId/retry' },

  readStanding: { method: 'get', path: '/api/dossiers/:id/standing' },
  suspendDossier: { method: 'post', path: '/api/dossiers/:id/suspension' },
  resumeDossier: { method: 'post', path: '/api/dossiers/:id/resumption' },
  correctVariables: { method: 'patch', path: '/api/dossiers/:id/variables' },
  modifyDossier: { method: 'post', path: '/api/dossiers/:id/modifications' },
  previewIntervention: { method: 'post', path: '/api/dossiers/:id/preview' },

  planMigration: { method: 'post', path: '/api/migrations/plan' },
  tryMigration: { method: 'post', path: '/api/migrations/dry-run' },
  runMigration: { method: 'post', path: '/api/migrations' },

  publishMessage: { method: 'post', path: '/api/messages' },
  broadcastSignal: { method: 'post', path: '/api/signals' },

  leaseJobs: { method: 'post', path: '/api/jobs/leases' },
  completeJob: { method: 'post', path: '/api/jobs/:id/completion' },
  failJob: { method: 'post', path: '/api/jobs/:id/failure' },
  rejectJob: { method: 'post', path: '/api/jobs/:id/error' },

  listTasks: { method: 'get', path: '/api/tasks' },
  readTask: { method: 'get', path: '/api/tasks/:id' },
  claimTask: { method: 'post', path: '/api/tasks/:id/claim' },
  releaseTask: { method: 'post', path: '/api/tasks/:id/release' },
  completeTask: { method: 'post', path: '/api/tasks/:id/completion' },

  readDemoClock: { method: 'get', path: '/api/demo/clock' },
  advanceDemoClock: { method: 'post', path: '/api/demo/clock' },

  health: { method: 'get', path: '/api/health' },
  openApi: { method: 'get', path: '/api/openapi.json' },
};
