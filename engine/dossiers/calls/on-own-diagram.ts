import type { DossierState } from '../../bpmn/index.ts';
import { placeOf } from './called-place.ts';

/** Whether an element is on the procedure's own diagram, not on that of a procedure that it calls. */
export function isOnOwnDiagram(elementId: string): boolean {
  return placeOf(elementId) === undefined;
}

/** Where incidents show on the procedure's own diagram: those inside a called procedure at the call activity. */
export function incidentPlaces(state: DossierState): readonly string[] {
  return [...new Set(Object.values(state.incidents).map(({ elementId, instanceId }) => {
    let [id, instance] = [elementId, state.instances[instanceId]];
    while (!isOnOwnDiagram(id) && instance?.parentId !== undefined) {
      instance = state.instances[instance.parentId];
      id = instance?.elementId ?? id;
    }
    return id;
  }))];
}
