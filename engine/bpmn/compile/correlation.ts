import type { ModdleElement } from 'bpmn-moddle';
import type { Expression } from '../node.ts';
import { formal } from './expressions.ts';
import type { Problems } from './problems.ts';
import { many, one, typeOf } from './xml.ts';

/**
 * The correlation key of a message by BPMN's own means (8.4.2, context-based): who sends it takes the key out of the message's
 * content by the message paths of the correlation properties, who waits for it by the data paths of its process's
 * subscription. Undefined where the model has none.
 */
export function correlationKeyOf(message: ModdleElement, owner: ModdleElement, problems: Problems): Expression | undefined {
  const process = ancestor(owner, 'bpmn:Process');
  const definitions = ancestor(owner, 'bpmn:Definitions');
  if (!definitions) return undefined;
  const paths = many(definitions, 'rootElements')
    .filter((root) => root.$type === 'bpmn:CorrelationProperty')
    .flatMap((property) => many(property, 'correlationPropertyRetrievalExpression')
      .filter((retrieval) => one(retrieval, 'messageRef') === message)
      .flatMap((retrieval) => {
        const path = sends(owner) ? one(retrieval, 'messagePath') : dataPathOf(process, property);
        return formal(path, owner, problems) ?? [];
      }));
  return paths.length === 0 ? undefined : joined(paths);
}

function dataPathOf(process: ModdleElement | undefined, property: ModdleElement): ModdleElement | undefined {
  const bindings = process ? many(process, 'correlationSubscriptions').flatMap((subscription) => many(subscription, 'correlationPropertyBinding')) : [];
  return one(bindings.find((binding) => one(binding, 'correlationPropertyRef') === property), 'dataPath');
}

function sends(owner: ModdleElement): boolean {
  return ['SendTask', 'IntermediateThrowEvent', 'EndEvent'].includes(typeOf(owner));
}

/** Several properties make one key; without a value for each there is none. */
function joined(paths: readonly Expression[]): Expression {
  const [first] = paths;
  if (first && paths.length === 1) return first;
  return {
    source: paths.map((path) => path.source).join(', '),
    evaluate: (context) => {
      const values = [];
      for (const path of paths) {
        const evaluation = path.evaluate(context);
        if (!evaluation.ok || evaluation.value === null) return evaluation;
        values.push(evaluation.value);
      }
      return { ok: true, value: JSON.stringify(values) };
    },
  };
}

function ancestor(element: ModdleElement, type: string): ModdleElement | undefined {
  let at: ModdleElement | undefined = element;
  while (at && at.$type !== type) at = at.$parent;
  return at;
}
