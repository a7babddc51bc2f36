import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';

/** Who does a step: a group from which anybody may take it, or one person; both as text or `=` and FEEL. */
export interface Assignment {
  readonly groups: readonly string[];
  readonly assignee: string;
  /** Set where the groups are computed by an expression; the choices cannot show it. */
  readonly groupsExpression: string;
}

const type = 'zeebe:AssignmentDefinition';

/** Reads and writes who does a user task (`zeebe:assignmentDefinition`). */
export class Assignments {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(step: Drawn): Assignment {
    const groups = this.#extensions.read(step, type, 'candidateGroups');
    const isExpression = groups.startsWith('=');
    return {
      groups: isExpression ? [] : split(groups),
      groupsExpression: isExpression ? groups : '',
      assignee: this.#extensions.read(step, type, 'assignee'),
    };
  }

  chooseGroups(step: Drawn, groups: readonly string[]): void {
    this.#extensions.write(step, type, { candidateGroups: groups.join(', ') || undefined });
  }

  chooseAssignee(step: Drawn, assignee: string): void {
    this.#extensions.write(step, type, { assignee: assignee.trim() || undefined });
  }

  /** Groups that the drawing's steps name, each once, in their order. */
  static groupsIn(steps: readonly Drawn[], assignments: Assignments): readonly string[] {
    return [...new Set(steps.flatMap((step) => assignments.read(step).groups))];
  }
}

function split(list: string): readonly string[] {
  return list.split(',').map((group) => group.trim()).filter(Boolean);
}
