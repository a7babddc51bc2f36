import { compile, type Command, type ProcessGraph, type Variables, type Wait } from '../../../../../engine/bpmn/index.ts';
import { addWorkingTime, type BusinessCalendar, calendarRound } from '../../../../../engine/calendar/index.ts';
import { compileDecisionSet } from '../../../../../engine/dmn/index.ts';
import type { Evaluation, FeelContext } from '../../../../../engine/feel/index.ts';
import { sentenceOf } from '../../../../../engine/messages/catalogue.ts';
import type { Refusal } from '../../../../../engine/result.ts';
import { momentAfter } from '../../../../../engine/simulation/moment.ts';
import type { Scenario } from '../../../../../engine/simulation/scenario.ts';
import { play } from '../../../../../engine/simulation/simulate.ts';
import { type Dossier, type Surroundings, World } from '../../../../../engine/simulation/world.ts';
import type { Forms, JsonObject, Language } from '../../shared/api/contract.ts';
import { answerCallsByHand } from './by-hand.ts';
import { type Beginning, beginningsOf } from './beginnings.ts';
import { behindId } from './id-in-dossier.ts';
import { type Span, writeSpan } from '../timing/iso-duration.ts';
import type { Mishap, PlayedScenario, Sending, TrialView } from './trial-view.ts';
import { viewOf } from './view-of.ts';

/** What is tried out: the drawing as it is now, with what belongs to it. */
export interface TrialModel {
  readonly bpmn: string;
  readonly forms: Forms;
  readonly decisions: Readonly<Record<string, string>>;
}

/** A model that can be tried out, or why it cannot. */
export type OpenedTrial =
  | { readonly ok: true; readonly trial: Trial }
  | { readonly ok: false; readonly reasons: readonly string[] };

const zone = 'Asia/Ho_Chi_Minh';
/** Timers that one run of the clock may fire: a cycle of every second would go on for long. */
const mostTimers = 500;

/**
 * One made-up dossier on the drawing, run by the very core that runs real ones, with a clock of its own.
 * Nothing of it is kept anywhere.
 */
export class Trial {
  readonly beginnings: readonly Beginning[];
  readonly #graph: ProcessGraph;
  readonly #forms: Forms;
  #world: World;
  #calendar: BusinessCalendar;
  readonly #surroundings: Surroundings;
  #played: PlayedScenario | null = null;
  /** Whether somebody waits for a message since it was last looked: one that was kept may be for them. */
  #mayTakeKept = false;

  private constructor(graph: ProcessGraph, model: TrialModel, now: number, language: () => Language) {
    this.#graph = graph;
    this.#forms = model.forms;
    this.#calendar = calendarRound(now);
    const decisions = compileDecisionSet(model.decisions);
    const words = (refusal: Refusal) => sentenceOf({ ...refusal, ...this.#named(refusal.elementId) }, language());
    // Without any decision table, what a table would say is answered by hand.
    const decide = (id: string, context: FeelContext): Evaluation => {
      const outcome = decisions.decide(id, context);
      return outcome.ok ? outcome : { ok: false, reason: words(outcome.refusal), problem: outcome.refusal };
    };
    this.#surroundings = { words, calendar: this.#calendar, ...(decisions.models.size > 0 ? { decide } : {}) };
    this.#world = this.#attended(new World(graph, this.#surroundings, now, zone));
    this.beginnings = beginningsOf(graph);
  }

  /** @param now epoch ms that the trial's clock begins at. */
  static async open(model: TrialModel, now: number, language: () => Language): Promise<OpenedTrial> {
    const { graph, problems } = await compile(model.bpmn);
    if (!graph) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      return { ok: false, reasons: errors.map((problem) => sentenceOf(problem, language())) };
    }
    return { ok: true, trial: new Trial(await answerCallsByHand(graph), model, now, language) };
  }

  begin({ processId, startEventId }: Beginning, answers: JsonObject): void {
    this.#world.start({ type: 'start', processId, ...(startEventId ? { startEventId } : {}), variables: answers as Variables });
    this.#deliverKept();
  }

  /** Plays a scenario from its beginning, as the command line does; by hand it goes on from where it ended. */
  play(scenario: Scenario, name: string): void {
    const { simulation, world } = play(this.#graph, scenario, { ...this.#surroundings, calendar: undefined });
    const { outcome, differences } = simulation.outcome;
    this.#world = this.#attended(world);
    this.#calendar = calendarRound(world.now);
    this.#played = {
      name: scenario.name ?? name, outcome,
      differences: differences?.map(({ what, expected, actual }) => ({ what, expected: shown(expected), actual: shown(actual) })) ?? null,
      warnings: simulation.lines.flatMap(({ event, message }) => (event === 'warning' && typeof message === 'string' ? [message] : [])),
    };
  }

  /** Somebody did what a piece of work asks for. */
  complete(workId: string, answers: JsonObject): void {
    this.#answer(workId, ({ kind, id: waitId }) => ({
      type: kind === 'userTask' ? 'completeTask' : 'completeJob', waitId, variables: answers as Variables,
    }));
  }

  /** It goes wrong: a person or another system says so, and an event beside the step may catch it. */
  goWrong(workId: string, { kind, text }: Mishap): void {
    this.#answer(workId, (wait) => {
      const { id: waitId } = wait;
      if (kind === 'error') return { type: 'throwError', waitId, errorCode: text };
      if (kind === 'escalation') return { type: 'throwEscalation', waitId, escalationCode: text };
      return wait.kind === 'job' ? { type: 'failJob', waitId, reason: text, retries: wait.retries - 1 } : undefined;
    });
  }

  /** Something comes from outside: a message to whoever waits for it, now or later, or a signal to all. */
  send({ kind, name, key, variables }: Sending): void {
    const given = variables as Variables;
    if (kind === 'signal') this.#world.broadcast(name, given);
    else this.#world.publish({ message: name, ...(key === '' ? {} : { key }), variables: given });
    this.#deliverKept();
  }

  /** What is waited for comes: a message, or a signal to all. */
  arrive(waitId: string, answers: JsonObject): void {
    const found = behindId(this.#world.dossiers, waitId);
    const awaited = found?.dossier.state.waits[found.id];
    if (awaited?.kind === 'signal') return this.send({ kind: 'signal', name: awaited.name, key: '', variables: answers });
    this.#answer(waitId, (wait) => {
      if (wait.kind !== 'message') return undefined;
      const { name, correlationKey } = wait;
      return { type: 'correlateMessage', name, ...(correlationKey === undefined ? {} : { correlationKey }), variables: answers as Variables };
    });
  }

  /** Lets time run to a moment; every timer on the way runs at its own. */
  runTo(moment: string): void {
    const until = Temporal.Instant.from(moment).epochMilliseconds;
    for (let fired = 0; fired < mostTimers && !this.#world.refusal; fired++) {
      const next = this.#nextTimer(until);
      if (!next) break;
      this.#world.now = Math.max(this.#world.now, next.dueAt);
      this.#world.carryOut(next.dossier, { type: 'fireTimer', waitId: next.id });
    }
    this.#world.now = Math.max(this.#world.now, until);
    this.#deliverKept();
  }

  /** Lets a span of time pass, working time by the calendar. */
  pass(span: Span): void {
    const { now } = this.#world;
    const { amount, unit } = span;
    const until = unit === 'workingHour' || unit === 'workingDay'
      ? addWorkingTime(this.#calendar, now, { amount, unit }) : momentAfter(now, writeSpan(span), this.#world.zone);
    this.runTo(Temporal.Instant.fromEpochMilliseconds(until).toString());
  }

  setVariables(variables: JsonObject): void {
    this.#world.setVariables(variables as Variables);
    this.#deliverKept();
  }

  retry(incidentId: string): void {
    const found = behindId(this.#world.dossiers, incidentId);
    if (found) this.#world.carryOut(found.dossier, { type: 'retryIncident', incidentId: found.id });
    this.#deliverKept();
  }

  view(language: Language): TrialView {
    return viewOf({ graph: this.#graph, forms: this.#forms, world: this.#world, calendar: this.#calendar, language, played: this.#played });
  }

  #answer(waitId: string, command: (wait: Wait) => Command | undefined): void {
    const found = behindId(this.#world.dossiers, waitId);
    const wait = found?.dossier.state.waits[found.id];
    const given = wait && command(wait);
    if (!found || !given) return;
    this.#world.carryOut(found.dossier, given);
    this.#deliverKept();
  }

  /** Gives what was kept to who waits for it by now. */
  #deliverKept(): void {
    while (this.#mayTakeKept) {
      this.#mayTakeKept = false;
      if (this.#world.keepsMessages) for (const dossier of this.#world.dossiers) this.#world.deliverKept(dossier);
    }
  }

  #attended(world: World): World {
    world.attend = (_dossier, { kind }) => {
      this.#mayTakeKept ||= kind === 'message';
    };
    return world;
  }

  #nextTimer(until: number): { readonly dossier: Dossier; readonly id: string; readonly dueAt: number } | undefined {
    return this.#world.dossiers
      .flatMap((dossier) => Object.values(dossier.state.waits).flatMap((wait) => (wait.kind === 'timer' ? [{ dossier, id: wait.id, dueAt: wait.dueAt }] : [])))
      .filter(({ dueAt }) => dueAt <= until)
      .sort((one, other) => one.dueAt - other.dueAt)[0];
  }

  #named(elementId: string | undefined): { elementName?: string } {
    const name = elementId === undefined ? undefined : this.#graph.elements.get(elementId)?.name;
    return name ? { elementName: name } : {};
  }
}

/** A value of a difference as it stands in a scenario. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
