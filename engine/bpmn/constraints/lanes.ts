import type { ModdleElement } from 'bpmn-moddle';
import { many, typeOf } from '../compile/xml.ts';
import type { Reading } from './reading.ts';

/** Each element stands in one lane, where there are lanes (BPMN 10.8). Boundary events stand where their activity does. */
export function checkLanes(reading: Reading): void {
  for (const scope of reading.elements) for (const set of many(scope, 'laneSets')) checkLaneSet(scope, set, reading);
}

function checkLaneSet(scope: ModdleElement, set: ModdleElement, { problems }: Reading): void {
  const content = new Set(many(scope, 'flowElements').filter(standsInLane));
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
