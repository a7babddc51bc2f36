import type { ModdleElement } from 'bpmn-moddle';
import { flag, many, typeOf } from '../compile/xml.ts';
import type { Reading } from './reading.ts';

/** Processes and subprocesses: how they begin and end, and lanes (BPMN 10.3.5, 10.5.2, 10.8). */
export function checkScopes(reading: Reading): void {
  for (const element of reading.elements) {
    if (many(element, 'flowElements').length === 0) continue;
    const { problems } = reading;
    if (flag(element, 'triggeredByEvent') && typeOf(element) !== 'SubProcess') problems.error(element, 'constraint.notByEvent', undefined, '10.3.5');
    checkEnds(element, reading);
    checkLanes(element, reading);
  }
}

/** Where end events are drawn, so must a beginning be: otherwise people read another order than the one that runs. */
function checkEnds(scope: ModdleElement, { problems }: Reading): void {
  if (typeOf(scope) === 'AdHocSubProcess' || flag(scope, 'triggeredByEvent')) return;
  const content = many(scope, 'flowElements');
  const has = (type: string): boolean => content.some((element) => typeOf(element) === type);
  const begins = has('StartEvent') || content.some((element) => flag(element, 'instantiate'));
  if (has('EndEvent') && !begins) problems.warning(scope, 'constraint.endWithoutStart', undefined, '10.5.2');
}

/** Each element stands in one lane, where there are lanes. Boundary events stand where their activity does. */
function checkLanes(scope: ModdleElement, { problems }: Reading): void {
  const sets = many(scope, 'laneSets');
  if (sets.length === 0) return;
  const content = new Set(many(scope, 'flowElements').filter(standsInLane));
  for (const set of sets) {
    const lanes = innermostLanes(set);
    const where = new Map<ModdleElement, ModdleElement[]>();
    const inOuter = new Set(outerLanes(set).flatMap((lane) => many(lane, 'flowNodeRef')));
    for (const lane of lanes) {
      for (const node of new Set(many(lane, 'flowNodeRef'))) {
        where.set(node, [...(where.get(node) ?? []).slice(0, 9), lane]);
        if (!content.has(node)) problems.warning(lane, 'constraint.laneOfOthers', { node: node.id ?? '' }, '10.8');
      }
    }
    for (const element of content) {
      const found = where.get(element) ?? [];
      if (found.length > 1) problems.warning(element, 'constraint.severalLanes', { lanes: found.map((lane) => lane.name || lane.id || '').join(', ') }, '10.8');
      if (found.length === 0 && lanes.length > 0 && typeOf(element) !== 'BoundaryEvent' && !inOuter.has(element)) {
        problems.warning(element, 'constraint.noLane', undefined, '10.8');
      }
    }
  }
}

function standsInLane(element: ModdleElement): boolean {
  return !/^(SequenceFlow|DataObject|DataObjectReference|DataStoreReference)$/.test(typeOf(element));
}

function innermostLanes(set: ModdleElement): readonly ModdleElement[] {
  return many(set, 'lanes').flatMap((lane) => {
    const inner = lane.childLaneSet as ModdleElement | undefined;
    const lanes = inner ? innermostLanes(inner) : [];
    return lanes.length > 0 ? lanes : [lane];
  });
}

/** Lanes that are divided further; they may hold an element without saying in which part. */
function outerLanes(set: ModdleElement): readonly ModdleElement[] {
  return many(set, 'lanes').flatMap((lane) => {
    const inner = lane.childLaneSet as ModdleElement | undefined;
    return inner ? [lane, ...outerLanes(inner)] : [];
  });
}
