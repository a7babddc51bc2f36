import { is } from '../drawing/element-kinds.ts';
import type { Drawn, Modeling } from '../drawing/services.ts';

/** The units that a procedure is divided between: lanes of its pool, from top to bottom. */
export class Lanes {
  static readonly $inject = ['modeling'];
  readonly #modeling: Modeling;

  constructor(modeling: Modeling) {
    this.#modeling = modeling;
  }

  static of(pool: Drawn): readonly Drawn[] {
    return (pool.children ?? []).filter((child) => is(child, 'bpmn:Lane')).sort((one, other) => one.y - other.y);
  }

  /** One lane more, at the bottom; a pool without lanes is divided into two, as one alone divides nothing. */
  add(pool: Drawn): void {
    if (Lanes.of(pool).length === 0) this.#modeling.splitLane(pool, 2);
    else this.#modeling.addLane(pool, 'bottom');
  }

  rename(lane: Drawn, name: string): void {
    this.#modeling.updateProperties(lane, { name: name.trim() || undefined });
  }
}
