import type { Draft } from '../contract/procedure.ts';
import type { Result } from '../result.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/port.ts';
import { demoActor } from './demo-accounts.ts';
import type { ShippedProcedure } from './shipped-procedures.ts';

/**
 * Puts a shipped procedure into its drawer as a draft, as its owner would; leaves alone what is there
 * already.
 */
export async function seedDraft(store: Store, services: Services, shipped: ShippedProcedure): Promise<void> {
  const owner = demoActor('chu.quytrinh');
  const { key, name, bpmn, forms, decisions } = shipped;
  const present = await store.procedures.load(key);
  if (!present) must(key, await services.procedures.create(owner, { key, name }));
  else if (present.revision > 1) return;
  must(key, await services.procedures.saveDraft(owner, key, { revision: 1, name, bpmn, forms, decisions }));
}

/** Publishes a shipped procedure as version 1, going on wherever an interrupted start stopped. */
export async function seedVersion(store: Store, services: Services, shipped: ShippedProcedure): Promise<void> {
  await seedDraft(store, services, shipped);
  const { key, legalBasis } = shipped;
  const saved = await store.procedures.load(key);
  if (!saved?.draft || saved.publishedVersion !== null) return;
  const submitted = saved.draft.status === 'submitted'
    ? saved.revision
    : must(key, await services.procedures.submit(demoActor('chu.quytrinh'), key, { revision: saved.revision })).revision;
  must(key, await services.procedures.publish(demoActor('quan.tri'), key, {
    revision: submitted, reason: 'Ban hành lần đầu', legalBasis: legalBasis.vi,
  }));
}

function must<T extends Draft | object>(key: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo's procedure ${key}: ${JSON.stringify(result.refusal)}`);
}
