import { createHash } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { messagesHeard } from '../bpmn/index.ts';
import type { Review, Version } from '../contract/procedure.ts';
import { bindCalls, boundAtPublication } from '../dossiers/calls/bind-calls.ts';
import { personOf } from '../dossiers/people.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { CalledVersion, ProcedureDocument, VersionDocument } from '../store/documents.ts';
import { changesBetween, type ProcedureContent } from './changes.ts';
import type { Content } from './check-model.ts';
import type { ProcedureDependencies } from './dependencies.ts';
import { gatesOf, gateViews, passAll } from './gates.ts';
import { problemsHere } from './heard-elsewhere.ts';
import { parseModel } from './model.ts';
import { examinedOnce } from './readings.ts';
import { outlineOf } from './outline.ts';
import { loadDraft, loadProcedure, requireRevision, staleRevision } from './procedure-changes.ts';
import type { ProcedureService } from './service.ts';
import { draftView, versionView } from './views.ts';

/** Looking at a draft before it is published, and publishing it. */
export type Publication = Pick<ProcedureService, 'review' | 'publish'>;

export function createPublication(deps: ProcedureDependencies): Publication {
  const { store, zone } = deps;

  return {
    async review(actor, key) {
      const loaded = await loadDraft(deps, key);
      if (!loaded.ok) return loaded;
      const { procedure, draft } = loaded.value;
      const published = await store.procedures.version(key, procedure.publishedVersion ?? 0);
      const running = await store.dossiers.runningByVersion(key);
      const problems = await problemsHere(deps, draft);
      const gates = await gatesOf(draft, problems, await store.accounts.list(), await callsOf(deps, key, draft.bpmn), momentOf(deps));
      const view: Review = {
        draft: draftView(actor, procedure, draft, problems, zone),
        published: published ? versionView(published, running.get(published.number) ?? 0, zone) : null,
        changes: await changesIn(published, draft, actor),
        gates: gateViews(gates, actor.language),
      };
      return accept(view);
    },

    async publish(actor, key, input): Promise<Result<Version>> {
      const loaded = await loadProcedure(deps, key);
      if (!loaded.ok) return loaded;
      const procedure = loaded.value;
      const current = await requireRevision(deps, procedure, input.revision);
      if (!current.ok) return current;
      if (!procedure.draft) return refuse('draft.none');
      const calls = await callsOf(deps, key, procedure.draft.bpmn);
      const problems = await problemsHere(deps, procedure.draft);
      const passed = passAll(await gatesOf(procedure.draft, problems, await store.accounts.list(), calls, momentOf(deps)));
      if (!passed.ok) return passed;
      const version = nextVersion(deps, actor, procedure, { ...procedure.draft, calls: calls.ok ? calls.value : [] }, input);
      const pointed: ProcedureDocument = {
        ...procedure, revision: procedure.revision + 1, publishedVersion: version.number, draft: null,
      };
      const written = await store.procedures.publish(version, pointed, input.revision);
      if (!written) return staleRevision(deps, key);
      await deps.planStarts(key);
      deps.awaited(await messagesIn(version.bpmn));
      return accept(versionView(version, 0, zone));
    },
  };
}

/** Names of the messages that a model waits for or begins with. */
async function messagesIn(bpmn: string): Promise<readonly string[]> {
  const { graph } = await examinedOnce(bpmn);
  return graph ? [...messagesHeard(graph)].filter((name) => typeof name === 'string') : [];
}

/** The present, as expressions of a model see it. */
function momentOf({ clock, calendar }: ProcedureDependencies): Parameters<typeof gatesOf>[4] {
  return { now: clock.now(), zone: calendar.zone, calendar };
}

function nextVersion(
  deps: ProcedureDependencies, actor: Actor, procedure: ProcedureDocument, content: Content & { readonly calls: readonly CalledVersion[] },
  input: { readonly reason: string; readonly legalBasis?: string | undefined },
): VersionDocument {
  const { bpmn, forms, decisions = {}, calls } = content;
  return {
    schema: 1,
    procedureKey: procedure.key,
    number: (procedure.publishedVersion ?? 0) + 1,
    name: procedure.name,
    bpmn,
    forms,
    decisions,
    ...(calls.length > 0 ? { calls } : {}),
    hash: createHash('sha256').update(bpmn).digest('hex'),
    publishedAt: deps.clock.now(),
    publishedBy: personOf(actor),
    reason: input.reason,
    ...(input.legalBasis === undefined ? {} : { legalBasis: input.legalBasis }),
  };
}

/** The calls that are bound for good with this publication; refused where any call cannot be bound at all. */
async function callsOf({ store, shelf }: ProcedureDependencies, key: string, bpmn: string): Promise<Result<readonly CalledVersion[]>> {
  const { graph } = await examinedOnce(bpmn);
  if (!graph) return accept([]);
  const bound = await bindCalls({ store, shelf }, { procedureKey: key, graph });
  return bound.ok ? accept(boundAtPublication(graph, bound.value)) : bound;
}

async function changesIn(published: Content | null, draft: Content, actor: Actor): Promise<Review['changes']> {
  const after = await contentOf(draft);
  if (!after) return [];
  return changesBetween(published ? await contentOf(published) : null, after, actor.language);
}

/** Null where the model cannot be read; the gates say so. */
async function contentOf({ bpmn, forms, decisions = {} }: Content): Promise<ProcedureContent | null> {
  const model = await parseModel(bpmn);
  return model.ok ? { outline: outlineOf(model.value), forms, decisions } : null;
}
