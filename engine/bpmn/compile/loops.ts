import type { ModdleElement } from 'bpmn-moddle';
import type { Loop, MultiInstanceLoop, StandardLoop } from '../node.ts';
import { nameOfItem } from './associations.ts';
import { gatheredIn } from './data.ts';
import { expressionOf, formal, variable, variableRead } from './expressions.ts';
import type { Problems } from './problems.ts';
import { triggerOf } from './triggers.ts';
import { count, extension, flag, foreign, many, one, text } from './xml.ts';

/** How an activity is repeated; undefined where it is not. */
export function loopOf(activity: ModdleElement, problems: Problems): Loop | undefined {
  const loop = one(activity, 'loopCharacteristics');
  if (!loop) return undefined;
  return loop.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardOf(loop, activity, problems)
    : multiOf(loop, activity, problems);
}

function standardOf(loop: ModdleElement, activity: ModdleElement, problems: Problems): StandardLoop {
  const condition = formal(one(loop, 'loopCondition'), activity, problems);
  const maximum = count(loop, 'loopMaximum');
  if (!condition && maximum === undefined) problems.error(activity, 'bpmn.noLoopCondition', undefined, '10.3.8');
  return {
    type: 'standard', testBefore: flag(loop, 'testBefore'),
    ...(condition ? { condition } : {}), ...(maximum !== undefined ? { maximum } : {}),
  };
}

function multiOf(loop: ModdleElement, activity: ModdleElement, problems: Problems): MultiInstanceLoop {
  const zeebe = extension(loop, 'zeebe:LoopCharacteristics');
  const collectionText = text(zeebe, 'inputCollection') ?? foreign(loop, 'collection');
  const dataInput = one(loop, 'loopDataInputRef');
  const collection = collectionText !== undefined
    ? expressionOf(collectionText, activity, problems)
    : dataInput && variable(nameOfItem(dataInput));
  const cardinality = formal(one(loop, 'loopCardinality'), activity, problems);
  if (!collection && !cardinality) problems.error(activity, 'bpmn.noCardinality', undefined, '10.3.8');
  const outputElementText = text(zeebe, 'outputElement');
  const outputItem = one(loop, 'outputDataItem');
  const outputElement = outputElementText !== undefined
    ? expressionOf(outputElementText, activity, problems)
    : outputItem && variable(nameOfItem(outputItem));
  const outputVariable = outputItem ? nameOfItem(outputItem) : variableRead(outputElementText);
  const outputCollection = text(zeebe, 'outputCollection') ?? gatheredIn(activity);
  const inputItem = one(loop, 'inputDataItem');
  const item = text(zeebe, 'inputElement') ?? foreign(loop, 'elementVariable') ?? (inputItem && nameOfItem(inputItem));
  const completion = formal(one(loop, 'completionCondition'), activity, problems);
  const behavior = (text(loop, 'behavior') ?? 'all').toLowerCase() as MultiInstanceLoop['behavior'];
  const behaviorRef = one(loop, behavior === 'one' ? 'oneBehaviorEventRef' : 'noneBehaviorEventRef');
  const behaviorEvent = behaviorRef && triggerOf(behaviorRef, activity, problems);
  return {
    type: 'multi', sequential: flag(loop, 'isSequential'), behavior,
    ...(cardinality ? { cardinality } : {}), ...(collection ? { collection } : {}),
    ...(item !== undefined ? { item } : {}),
    ...(outputCollection !== undefined ? { outputCollection } : {}), ...(outputElement ? { outputElement } : {}),
    ...(outputVariable !== undefined && outputVariable !== item && outputVariable !== 'loopCounter' ? { outputVariable } : {}),
    ...(completion ? { completion } : {}), ...(behaviorEvent ? { behaviorEvent } : {}),
    complex: behavior === 'complex' ? complexOf(loop, activity, problems) : [],
  };
}

function complexOf(loop: ModdleElement, activity: ModdleElement, problems: Problems): MultiInstanceLoop['complex'] {
  return many(loop, 'complexBehaviorDefinition').flatMap((definition) => {
    const condition = formal(one(definition, 'condition'), activity, problems);
    const thrown = one(definition, 'event');
    const definitions = thrown ? [...many(thrown, 'eventDefinitions'), ...many(thrown, 'eventDefinitionRef')] : [];
    const events = definitions.flatMap((one) => triggerOf(one, activity, problems) ?? []);
    return condition && events.length > 0 ? [{ condition, events }] : [];
  });
}
