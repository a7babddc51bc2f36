import type { Drawing } from '../drawing/drawing.ts';
import { is } from '../drawing/element-kinds.ts';
import type { Drawn } from '../drawing/services.ts';
import { FlowConditions } from '../condition/flow-conditions.ts';

/** A branch that says when its ways are taken, but not what happens when none of that holds. */
export interface MissingDefault {
  readonly branch: Drawn;
  /** The way to be taken then: the one without a condition, else the last that was drawn. */
  readonly way: Drawn;
}

/** The branches of a drawing at which a dossier could get stuck because no condition holds. */
export function missingDefaults(drawing: Pick<Drawing, 'get'>): readonly MissingDefault[] {
  const branches = drawing.get('elementRegistry').filter(
    (element) => !element.labelTarget && (is(element, 'bpmn:ExclusiveGateway') || is(element, 'bpmn:InclusiveGateway')),
  );
  return branches.flatMap((branch) => {
    const ways = branch.outgoing.filter((flow) => FlowConditions.apply(flow));
    const isOpen = ways.some((flow) => FlowConditions.read(flow) !== '') && !ways.some((flow) => FlowConditions.isDefault(flow));
    const way = ways.find((flow) => FlowConditions.read(flow) === '') ?? ways.at(-1);
    return isOpen && way ? [{ branch, way }] : [];
  });
}
