import { EventEmitter } from 'node:events';
import { BpmnModdle, type ParseResult } from 'bpmn-moddle';
import { Engine } from 'bpmn-engine';
import type { Value, Variables } from '../../engine/bpmn/index.ts';
import { readEveryName } from '../../engine/bpmn/compile/every-name.ts';
import { compileExpression, type FeelContext } from '../../engine/feel/index.ts';
import { calendarRound } from '../../engine/calendar/index.ts';
import { Agenda } from '../../engine/simulation/agenda.ts';
import { momentAfter } from '../../engine/simulation/moment.ts';
import type { Answer, Scenario } from '../../engine/simulation/scenario.ts';

/** What `bpmn-engine` made of a scenario. */
export interface SecondRun {
  /** Ids of the tasks that completed, in order. */
  readonly completed: readonly string[];
  /** Ids of the end events that were reached, in order. */
  readonly ended: readonly string[];
  /** Why it could not run the model. */
  readonly failure?: string;
}

/** The little that is used of an element's interface of `bpmn-engine`. */
interface ElementApi {
  readonly id: string;
  readonly type: string;
  readonly executionId?: string;
  readonly owner: { readonly isRunning?: boolean };
  signal(message?: unknown): void;
  sendApiMessage(action: string, content?: object): void;
}

interface BpmnActivity {
  readonly id: string;
  readonly type: string;
  readonly behaviour: { Service?: unknown };
}

type Callback = (error: Error | null, output?: unknown) => void;

/** What an element's decision comes to, as variables; undefined where it has none that can be worked out. */
export type Decided = (elementId: string, context: FeelContext) => Variables | undefined;

/** Commands after which a run counts as one that goes round for ever. */
const maxSteps = 2_000;

/** Runs a scenario on the independent interpreter, in virtual time, with our FEEL for its expressions. */
export async function runOnBpmnEngine(xml: string, scenario: Scenario, decided: Decided = () => undefined): Promise<SecondRun> {
  const run = new Run(scenario, decided);
  try {
    await run.go(xml);
  } catch (error) {
    return { ...run, failure: error instanceof Error ? error.message : String(error) };
  }
  return run;
}

class Run implements SecondRun {
  readonly completed: string[] = [];
  readonly ended: string[] = [];
  failure?: string;
  readonly #scenario: Scenario;
  readonly #decided: Decided;
  readonly #agenda = new Agenda();
  readonly #used = new Map<string, number>();
  readonly #variables: Record<string, Value> = {};
  #messageIds: ReadonlyMap<string, string> = new Map();
  #signal: (message: { id: string }) => void = () => undefined;
  #now: number;

  constructor(scenario: Scenario, decided: Decided) {
    this.#scenario = scenario;
    this.#decided = decided;
    this.#now = Temporal.Instant.from(scenario.now).epochMilliseconds;
  }

  async go(xml: string): Promise<void> {
    const { start = [], events, zone, until } = this.#scenario;
    for (const { variables } of start) Object.assign(this.#variables, variables);
    const wanted = start.flatMap(({ process }) => process ?? []);
    const source = await startableSource(xml, wanted);
    this.#messageIds = source.messageIds;
    const from = this.#now;
    for (const event of events) {
      this.#agenda.plan(momentAfter(from, event.at, zone), 'outside', () => {
        if ('set' in event) Object.assign(this.#variables, event.set);
        else this.#send('message' in event ? event.message : event.signal, event.variables);
      });
    }
    const engine = new Engine({
      name: 'second', moddleContext: source.context as never, listener: this.#listener() as never,
      expressions: { resolveExpression: (text: string) => this.#evaluate(text), isExpression: isFeel, hasExpression: isFeel } as never,
      timers: this.#timers() as never,
      extensions: { jobs: (activity: BpmnActivity) => { this.#takeJobs(activity); } } as never,
    });
    engine.on('error', (error: Error) => { this.failure ??= error.message; });
    const execution = await engine.execute();
    this.#signal = (message) => { execution.signal(message); };
    const bound = until === undefined ? Infinity : momentAfter(from, until, zone);
    for (let step = 0; step < maxSteps && (this.#agenda.next ?? Infinity) <= bound && this.failure === undefined; step += 1) {
      const planned = this.#agenda.take();
      if (!planned) break;
      this.#now = Math.max(this.#now, planned.at);
      planned.act();
    }
    if (execution.state === 'running') {
      engine.once('stop', () => undefined);
      await execution.stop();
    }
  }

  #listener(): EventEmitter {
    const listener = new EventEmitter();
    listener.on('activity.wait', (api: ElementApi) => {
      if (/:(User|Manual)Task$/.test(api.type)) {
        this.#plan(api.id, (answer) => {
          if (answer.throwError) api.sendApiMessage('error', { message: answer.throwError.code, code: answer.throwError.code });
          else api.signal(answer.complete ?? {});
        });
      }
    });
    listener.on('activity.end', (api: ElementApi) => {
      if (/Task$|:CallActivity$/.test(api.type)) this.completed.push(api.id);
      if (api.type === 'bpmn:EndEvent') this.ended.push(api.id);
    });
    return listener;
  }

  #takeJobs(activity: BpmnActivity): void {
    if (!/:(Service|Send|BusinessRule)Task$/.test(activity.type)) return;
    const plan = this.#plan.bind(this);
    const decide = (): Variables | undefined => {
      const given = this.#decided(activity.id, this.#context());
      Object.assign(this.#variables, given);
      return given;
    };
    activity.behaviour.Service = function Job() {
      return {
        execute(_message: unknown, callback: Callback) {
          const given = decide();
          if (given) return callback(null, given);
          plan(activity.id, (answer) => {
            if (answer.throwError) callback(Object.assign(new Error(answer.throwError.code), { code: answer.throwError.code }));
            else if (answer.fail !== undefined) callback(new Error(answer.fail));
            else callback(null, answer.complete ?? {});
          });
        },
      };
    };
  }

  #plan(elementId: string, give: (answer: Answer) => void): void {
    const answer = this.#nextAnswer(elementId);
    if (answer.never) return;
    const at = answer.after ? momentAfter(this.#now, answer.after, this.#scenario.zone) : this.#now;
    this.#agenda.plan(at, 'answer', () => {
      Object.assign(this.#variables, answer.complete);
      for (const sent of answer.publish ?? []) this.#send('message' in sent ? sent.message : sent.signal, sent.variables);
      give(answer);
    });
  }

  #nextAnswer(elementId: string): Answer {
    const written = this.#scenario.answers[elementId];
    if (!Array.isArray(written)) return written ?? {};
    const used = this.#used.get(elementId) ?? 0;
    this.#used.set(elementId, used + 1);
    return written[used] ?? {};
  }

  #send(name: string, variables: Variables | undefined): void {
    Object.assign(this.#variables, variables);
    const id = this.#messageIds.get(name);
    if (id !== undefined) this.#signal({ id });
  }

  #evaluate(text: string): unknown {
    if (!isFeel(text)) return text;
    const compiled = compileExpression(text.slice(1));
    if (!compiled.ok) throw new Error(compiled.reason);
    const result = compiled.expression.evaluate(this.#context());
    if (!result.ok) throw new Error(result.reason);
    return this.#onItsClock(result.value);
  }

  #context(): FeelContext {
    return { lookUp: (name) => this.#variables[name], now: this.#now, zone: this.#scenario.zone, calendar: calendarRound(this.#now) };
  }

  /** The engine counts to a date from the machine's clock: a moment of virtual time becomes one as far away from now. */
  #onItsClock(value: Value): Value {
    const moment = typeof value === 'string' ? momentIn(value) : undefined;
    return moment === undefined ? value : new Date(Date.now() + moment - this.#now).toISOString();
  }

  /** The engine's timers on our agenda: virtual time, and delays of more than 24.8 days, which its own never arm. */
  #timers(): object {
    const set = (callback: (...values: unknown[]) => void, delay: number, ...values: unknown[]): { cleared: boolean } => {
      const timer = { cleared: false };
      this.#agenda.plan(this.#now + Math.max(0, delay), 'timer', () => {
        if (!timer.cleared) callback(...values);
      });
      return timer;
    };
    const clear = (timer?: { cleared: boolean }): void => { if (timer) timer.cleared = true; };
    const api = { setTimeout: set, clearTimeout: clear };
    return { ...api, executing: [], register: () => api };
  }
}

/** Epoch ms of a FEEL date and time with its zone, such as `2026-01-08T17:00:00@Asia/Ho_Chi_Minh`; undefined for any other text. */
function momentIn(text: string): number | undefined {
  const [, local, zone] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+)(?:@([\w/+-]+)|(?=Z|[+-]\d))/.exec(text) ?? [];
  if (local === undefined) return undefined;
  return zone === undefined
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

function isFeel(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('=');
}

/** Marks only the wanted processes as executable, as the engine begins all of them; and messages and signals by name. */
async function startableSource(
  xml: string, wanted: readonly string[],
): Promise<{ readonly context: ParseResult; readonly messageIds: ReadonlyMap<string, string> }> {
  const moddle = new BpmnModdle();
  readEveryName(moddle);
  const { rootElement } = await moddle.fromXML(xml);
  const messageIds = new Map<string, string>();
  for (const element of (rootElement as { rootElements?: readonly RootElement[] }).rootElements ?? []) {
    if ((element.$type === 'bpmn:Message' || element.$type === 'bpmn:Signal') && element.name) messageIds.set(element.name, element.id);
    if (element.$type === 'bpmn:Process' && wanted.length > 0) element.isExecutable = wanted.includes(element.id);
  }
  // Read once more, as what was read before refers to what it was.
  return { context: await moddle.fromXML((await moddle.toXML(rootElement)).xml), messageIds };
}

interface RootElement {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  isExecutable?: boolean;
}
