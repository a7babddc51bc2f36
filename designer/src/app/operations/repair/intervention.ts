import type { BodyOf, JsonObject, ResponseOf } from '../../shared/api/contract.ts';

/** Where a dossier stands, as the server tells it to admins. */
export type Standing = ResponseOf<'readStanding'>;
export type Token = Standing['tokens'][number];
export type HeldToken = Standing['held'][number];
export type Attempt = BodyOf<'previewIntervention'>['attempt'];

/** What an admin is about to do, as far as they have said it. */
export type Intervention =
  | { readonly kind: 'move'; readonly token: Token; readonly to: string | null }
  /** `scopeId` says in which of several places that run. */
  | { readonly kind: 'add'; readonly to: string | null; readonly scopeId: string | null }
  | { readonly kind: 'cancel'; readonly token: Token }
  | { readonly kind: 'drop'; readonly held: HeldToken }
  | { readonly kind: 'correct'; readonly variables: JsonObject | null }
  | { readonly kind: 'retry'; readonly incident: Standing['incidents'][number] };

/** What is asked of the server; null while something is still to be said. */
export function attemptOf(intervention: Intervention): Attempt | null {
  switch (intervention.kind) {
    case 'move': {
      const { token, to } = intervention;
      return to === null ? null : { do: 'modify', changes: [{ do: 'move', instanceId: token.instanceId, toElementId: to }] };
    }
    case 'add': {
      const { to, scopeId } = intervention;
      return to === null || scopeId === null ? null : { do: 'modify', changes: [{ do: 'add', elementId: to, scopeId }] };
    }
    case 'cancel':
      return { do: 'modify', changes: [{ do: 'cancel', instanceId: intervention.token.instanceId }] };
    case 'drop': {
      const { scopeId, flowId } = intervention.held;
      return { do: 'modify', changes: [{ do: 'cancelToken', scopeId, flowId }] };
    }
    case 'correct': {
      const { variables } = intervention;
      return variables === null || Object.keys(variables).length === 0 ? null : { do: 'correct', variables };
    }
    case 'retry':
      return { do: 'retry', incidentId: intervention.incident.id };
  }
}

/** Places of one sort to which a dossier can be put, in words where they have some. */
export interface PlaceGroup {
  readonly key: 'step' | 'event' | 'gateway' | 'outcome';
  readonly places: readonly { readonly id: string; readonly name: string | undefined }[];
}

/** Where a token can be moved to, or a new one be put, by sort: steps first, as they are what officers know. */
export function placesFor(standing: Standing, intervention: Intervention): readonly PlaceGroup[] {
  const allowed = (target: Standing['targets'][number]): boolean =>
    intervention.kind === 'move' ? intervention.token.movableTo.includes(target.elementId) : target.scopeIds.length > 0;
  const grouped = Map.groupBy(standing.targets.filter(allowed), (target) => groupOf(target.type));
  return (['step', 'event', 'gateway', 'outcome'] as const).flatMap((key) => {
    const targets = grouped.get(key) ?? [];
    return targets.length === 0 ? [] : [{ key, places: targets.map(({ elementId, elementName }) => ({ id: elementId, name: elementName })) }];
  });
}

type RunningPlace = Standing['places'][number];

/** The places in which a new step can be put, where there is more than one to choose from. */
export function scopesFor(standing: Standing, intervention: Intervention): readonly RunningPlace[] {
  const scopeIds = intervention.kind === 'add' ? scopeIdsOf(standing, intervention.to) : [];
  return scopeIds.length < 2 ? [] : standing.places.filter(({ scopeId }) => scopeIds.includes(scopeId));
}

/** A new step at a place: in the only place that runs, else in one that is still to be chosen. */
export function addingAt(standing: Standing, to: string | null): Intervention {
  const [only, ...others] = scopeIdsOf(standing, to);
  return { kind: 'add', to, scopeId: only !== undefined && others.length === 0 ? only : null };
}

function scopeIdsOf({ targets }: Standing, elementId: string | null): readonly string[] {
  return targets.find((target) => target.elementId === elementId)?.scopeIds ?? [];
}

function groupOf(type: string): PlaceGroup['key'] {
  if (type === 'EndEvent') return 'outcome';
  if (type.endsWith('Gateway')) return 'gateway';
  return type.endsWith('Event') ? 'event' : 'step';
}
