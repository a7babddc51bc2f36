import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

/** A model that `bpmn-engine` has read once, as our graph is compiled once. */
export interface SecondModel {
  readonly context: NonNullable<ConstructorParameters<typeof Engine>[0]>['sourceContext'];
}

interface Waiting {
  signal(): void;
}

/** Reads a model, so that instances need not. */
export async function readModel(xml: string): Promise<SecondModel> {
  const [definition] = await new Engine({ name: 'bench', source: xml }).getDefinitions();
  return { context: definition?.environment.options['source'] as SecondModel['context'] };
}

/** Runs an instance to its end, saving its state after each step by `save`; answers how many steps it had. */
export async function runThrough(model: SecondModel, save: (state: unknown) => unknown): Promise<number> {
  const listener = new EventEmitter();
  const waiting: Waiting[] = [];
  listener.on('activity.wait', (api: Waiting) => { waiting.push(api); });
  const engine = new Engine({ name: 'bench', sourceContext: model.context, listener: listener as never });
  const execution = await engine.execute();
  await save(execution.getState());
  let steps = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next.signal();
    await save(execution.getState());
    steps += 1;
  }
  if (execution.state !== 'idle') throw new Error(`bpmn-engine stopped in state ${execution.state}`);
  return steps;
}

/** Runs an instance to its end without saving anything. */
export async function runUnsaved(model: SecondModel): Promise<void> {
  const listener = new EventEmitter();
  const waiting: Waiting[] = [];
  listener.on('activity.wait', (api: Waiting) => { waiting.push(api); });
  const execution = await new Engine({ name: 'bench', sourceContext: model.context, listener: listener as never }).execute();
  for (let next = waiting.shift(); next; next = waiting.shift()) next.signal();
  if (execution.state !== 'idle') throw new Error(`bpmn-engine stopped in state ${execution.state}`);
}
