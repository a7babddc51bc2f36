import type { DossierState, Event, ProcessGraph, Wait } from '../../bpmn/index.ts';
import { sentenceOf } from '../../messages/catalogue.ts';
import type { Language } from '../../messages/sentence.ts';
import type { Refusal } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { Commit } from '../carry-out.ts';
import { keptAsBefore } from './kept-as-before.ts';

interface Versions {
  readonly from: ProcessGraph;
  readonly to: ProcessGraph;
}

/** What a migration does to a dossier, in sentences: its steps first, then what it waits for, then where it gets stuck. */
export function effectsOf(
  before: DossierDocument, commit: Commit, versions: Versions, { language, zone }: { readonly language: Language; readonly zone: string },
): readonly string[] {
  const events = commit.copies.history.flatMap(({ body }) => (body.type === 'core' ? [body.event] : []));
  const after = commit.dossier.state;
  const kept = Object.values(before.state.waits).flatMap((wait) => {
    const now = after.waits[wait.id];
    return now ? [{ wait, now }] : [];
  });
  const told = [
    ...kept.flatMap(({ wait, now }) => steps(wait, now, versions)),
    ...kept.flatMap(({ wait, now }) => newForm(wait, now, versions)),
    ...kept.flatMap(({ wait, now }) => unchanged(wait, now, versions, zone)),
    ...events.flatMap((event) => changedWaits(event, versions, commit.dossier)),
    ...Object.keys(before.state.incidents).flatMap((id) => stillStuck(after.incidents[id], versions.to)),
    ...(after.status === 'running' ? [] : [{ code: 'migration.ends' }]),
  ];
  return [...new Set(told.map((refusal) => sentenceOf(refusal, language)))];
}

/** Only where somebody or something works: a timer on a step's border goes with the step. */
function steps(wait: Wait, now: Wait, { from, to }: Versions): readonly Refusal[] {
  if (from.elements.get(wait.elementId)?.kind === 'boundary') return [];
  const old = nameOf(from, wait.elementId);
  const next = nameOf(to, now.elementId);
  return old === next
    ? [{ code: 'migration.stays', params: { step: old } }]
    : [{ code: 'migration.moves', params: { step: old, to: next } }];
}

function newForm(wait: Wait, now: Wait, { to }: Versions): readonly Refusal[] {
  if (wait.kind !== 'userTask' || now.kind !== 'userTask' || wait.formId === now.formId) return [];
  const step = nameOf(to, now.elementId);
  return now.formId === undefined
    ? [{ code: 'migration.formGone', params: { step } }]
    : [{ code: 'migration.formChanges', params: { step, form: now.formId } }];
}

function unchanged(wait: Wait, now: Wait, { from, to }: Versions, zone: string): readonly Refusal[] {
  const [old, next] = [from.elements.get(wait.elementId), to.elements.get(now.elementId)];
  return old && next ? keptAsBefore(now, { old, next, zone }) : [];
}

function changedWaits(event: Event, { from, to }: Versions, after: DossierDocument): readonly Refusal[] {
  switch (event.type) {
    case 'waitEnded':
      return event.how === 'withdrawn' ? [{ code: 'migration.waitEnds', params: { step: nameOf(from, event.elementId) } }] : [];
    case 'waiting':
      return event.wait.id in after.state.waits ? [{ code: 'migration.waitBegins', params: { step: nameOf(to, event.wait.elementId) } }] : [];
    case 'incidentRaised': {
      const { reason, elementId } = event.incident;
      return [{ ...reason, elementId, elementName: nameOf(to, elementId) }];
    }
    default:
      return [];
  }
}

/** A migration tries nothing again: what was wrong may be right by now, or not. */
function stillStuck(incident: DossierState['incidents'][string] | undefined, to: ProcessGraph): readonly Refusal[] {
  return incident ? [{ code: 'migration.stillStuck', params: { step: nameOf(to, incident.elementId) } }] : [];
}

function nameOf(graph: ProcessGraph, elementId: string): string {
  return graph.elements.get(elementId)?.name ?? elementId;
}
