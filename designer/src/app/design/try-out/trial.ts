import { compile, type Command, type ProcessGraph, type Variables, type Wait } from '../../../../../engine/bpmn/index.ts';
import { type BusinessCalendar, calendarRound } from '../../../../../engine/calendar/index.ts';
import { compileDecisionSet } from '../../../../../engine/dmn/index.ts';
import type { Evaluation, FeelContext } from '../../../../../engine/feel/index.ts';
import { sentenceOf } from '../../../../../engine/messages/catalogue.ts';
import type { Refusal } from '../../../../../engine/result.ts';
import { type Dossier, World } from '../../../../../engine/simulation/world.ts';
import type { Forms, JsonObject, Language } from '../../shared/api/contract.ts';
import { answerCallsByHand } from './by-hand.ts';
import { type Beginning, beginningsOf } from './beginnings.ts';
import type { TrialView } from './trial-view.ts';
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
  readonly #world: World;
  readonly #calendar: BusinessCalendar;

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
    this.#world = new World(graph, { words, calendar: this.#calendar, ...(decisions.models.size > 0 ? { decide } : {}) }, now, zone);
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
  }

  /** Somebody did what a piece of work asks for. */
  complete(workId: string, answers: JsonObject): void {
    this.#answer(workId, ({ kind, id: waitId }) => ({
      type: kind === 'userTask' ? 'completeTask' : 'completeJob', waitId, variables: answers as Variables,
    }));
  }

  /** A person or another system reports an error by its code, which a boundary event may catch. */
  throwError(workId: string, errorCode: string): void {
    this.#answer(workId, ({ id: waitId }) => ({ type: 'throwError', waitId, errorCode }));
  }

  /** What is waited for comes: a message, or a signal to all. */
  arrive(waitId: string, answers: JsonObject): void {
    this.#answer(waitId, (wait) => {
      if (wait.kind === 'signal') return { type: 'broadcastSignal', name: wait.name, variables: answers as Variables };
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
  }

  setVariables(variables: JsonObject): void {
    this.#world.setVariables(variables as Variables);
  }

  retry(incidentId: string): void {
    const dossier = this.#world.dossiers.find(({ state }) => incidentId in state.incidents);
    if (dossier) this.#world.carryOut(dossier, { type: 'retryIncident', incidentId });
  }

  view(language: Language): TrialView {
    return viewOf({ graph: this.#graph, forms: this.#forms, world: this.#world, calendar: this.#calendar, language });
  }

  #answer(waitId: string, command: (wait: Wait) => Command | undefined): void {
    for (const dossier of this.#world.dossiers) {
      const wait = dossier.state.waits[waitId];
      const given = wait && command(wait);
      if (given) return this.#world.carryOut(dossier, given);
    }
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
