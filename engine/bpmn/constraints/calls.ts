import type { ModdleElement } from 'bpmn-moddle';
import { many, one, typeOf } from '../compile/xml.ts';
import { calledBy } from './drawn-only.ts';
import { differ, itemOf } from './items.ts';
import { definitionsOf, nameOf, type Reading } from './reading.ts';

/** Call activities: what they call in the same file, and what they hand over (BPMN 10.3.6). */
export function checkCalls({ roots, elements, problems }: Reading): void {
  const byId = identified(elements);
  const callable = identified(roots.filter((root) => root.$instanceOf('bpmn:CallableElement')));
  for (const call of elements) {
    if (typeOf(call) !== 'CallActivity') continue;
    const id = calledBy(call) ?? '';
    const [called, named] = [callable.get(id), byId.get(id)];
    if (!called && named) problems.error(call, 'constraint.callsNoProcess', { called: nameOf(named) }, '10.3.6');
    if (called && waitsOnly(called)) problems.error(call, 'constraint.calledNeverBegins', { called: nameOf(called) }, '10.5.2');
    const [own, wanted] = [one(call, 'ioSpecification'), one(called, 'ioSpecification')];
    if (own && wanted && !fit(own, wanted)) problems.error(call, 'constraint.callData', { called: nameOf(called ?? call) }, '10.3.6');
  }
}

function identified(elements: readonly ModdleElement[]): ReadonlyMap<string, ModdleElement> {
  return new Map(elements.flatMap((element) => (element.id === undefined ? [] : [[element.id, element]])));
}

/** Whether a process begins by events only: a call begins it without one. */
function waitsOnly(process: ModdleElement): boolean {
  const starts = many(process, 'flowElements').filter((element) => typeOf(element) === 'StartEvent');
  return starts.length > 0 && starts.every((start) => definitionsOf(start).length > 0);
}

/** Most inputs that are matched one by one. */
const most = 300;

/** Whether one declares as many inputs and outputs as the other, of the same structure in some order. */
function fit(own: ModdleElement, wanted: ModdleElement): boolean {
  const sameCount = ['inputSets', 'outputSets'].every((property) => many(own, property).length === many(wanted, property).length);
  return sameCount && ['dataInputs', 'dataOutputs'].every((property) => {
    const rest = [...many(wanted, property)];
    if (many(own, property).length !== rest.length) return false;
    if (rest.length > most) return true;
    for (const data of many(own, property)) {
      const partner = rest.findIndex((other) => !differ(itemOf(data), itemOf(other)));
      if (partner < 0) return false;
      rest.splice(partner, 1);
    }
    return true;
  });
}
