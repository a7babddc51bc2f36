import { many, one } from '../compile/xml.ts';
import { nameOf, ownerOf, type Reading } from './reading.ts';

/** Who does the work, by BPMN's own resource roles: a resource with its parameters, or an expression that finds one (BPMN 10.3.1). */
export function checkResources({ elements, problems }: Reading): void {
  for (const role of elements) {
    if (!role.$instanceOf('bpmn:ResourceRole')) continue;
    const owner = ownerOf(role.$parent ?? role);
    const resource = one(role, 'resourceRef');
    const bindings = many(role, 'resourceParameterBindings');
    if (resource && one(role, 'resourceAssignmentExpression')) problems.error(owner, 'constraint.resourceTwice', { role: nameOf(role) }, '10.3.1');
    if (!resource && bindings.length > 0) problems.error(owner, 'constraint.bindingWithoutResource', { role: nameOf(role) }, '10.3.1');
    for (const parameter of bindings.flatMap((binding) => one(binding, 'parameterRef') ?? [])) {
      if (resource && parameter.$parent !== resource) {
        problems.error(owner, 'constraint.parameterOfOther', { parameter: nameOf(parameter), resource: nameOf(resource) }, '10.3.1');
      }
    }
  }
}
