import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ModelProblem } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import type { Drawn } from '../drawing/services.ts';
import type { MissingDefault } from './missing-default.ts';
import { hasPath } from './problem-path.ts';
import { calledOrKind } from './unnamed-parts.ts';

/** What is wrong with the model; a click goes to the element and shows the way there, a second one puts the way away. */
@Component({
  selector: 'hoso-problem-list',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (problem of problems(); track $index) {
        <li>
          <button
            type="button" class="problem" [class.shown]="problem === pathShown()" [disabled]="!problem.elementId"
            [attr.aria-pressed]="hasPath(problem) ? problem === pathShown() : null" (click)="chosen.emit(problem)"
          >
            <hoso-icon [class]="problem.severity" [name]="problem.severity === 'error' ? 'circle-x' : 'triangle-alert'" [size]="16" />
            <span class="unseen">{{ 'design.problems.' + problem.severity | transloco }}</span>
            <span class="message">{{ problem.message }}</span>
            @if (problem.elementName; as where) {
              <span class="where">{{ where }}</span>
            }
            @if (hasPath(problem)) {
              <span class="way">{{ 'design.problems.' + (problem === pathShown() ? 'hidePath' : 'showPath') | transloco }}</span>
            }
          </button>
        </li>
      }
      @for (gap of missing(); track gap.branch.id) {
        <li>
          <button type="button" class="problem" (click)="chosen.emit({ elementId: gap.branch.id })">
            <hoso-icon class="warning" name="triangle-alert" [size]="16" />
            <span class="unseen">{{ 'design.problems.warning' | transloco }}</span>
            <span class="message">{{ 'design.problems.noDefault' | transloco: { name: called(gap.branch) } }}</span>
          </button>
          @if (mayMend()) {
            <button type="button" class="button quiet mend" (click)="mended.emit(gap)">{{ 'design.problems.makeDefault' | transloco: { name: wayName(gap) } }}</button>
          }
        </li>
      }
      @if (problems().length + missing().length === 0) {
        <li class="none">{{ 'design.problems.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul { margin: 0; padding: 0 8px 8px; list-style: none; }
    li { display: flex; gap: 8px; align-items: center; }
    .problem { display: flex; flex: 1; gap: 8px; align-items: baseline; padding: 6px 8px; text-align: left; background: none; border: 0; border-radius: var(--radius-small); cursor: pointer; }
    .problem:hover:not(:disabled) { background: var(--desk); }
    .problem:disabled { cursor: default; }
    hoso-icon { align-self: center; }
    .error { color: var(--red); }
    .warning { color: var(--amber); }
    .message { flex: 1; }
    .where { max-width: 240px; overflow: hidden; font: var(--text-small); color: var(--ink-second); text-overflow: ellipsis; white-space: nowrap; }
    .shown { background: var(--jade-tint); }
    .way { flex: none; color: var(--jade); white-space: nowrap; }
    .mend { min-height: 28px; padding: 3px 8px; }
    .none { padding: 6px 8px; color: var(--ink-second); }
  `,
})
export class ProblemList {
  readonly problems = input.required<readonly ModelProblem[]>();
  readonly missing = input.required<readonly MissingDefault[]>();
  /** Whether the drawing can be changed now. */
  readonly mayMend = input.required<boolean>();
  /** The problem whose way is on the drawing. */
  readonly pathShown = input.required<ModelProblem | null>();
  readonly chosen = output<Pick<ModelProblem, 'elementId'> | ModelProblem>();
  readonly mended = output<MissingDefault>();

  protected readonly hasPath = hasPath;
  readonly #transloco = inject(TranslocoService);

  /** What a way is known by: its name, else where it leads. */
  protected wayName({ way }: MissingDefault): string {
    return way.businessObject.name ?? (way.target ? this.called(way.target) : way.id);
  }

  protected called(element: Drawn): string {
    return calledOrKind(element, (key, params) => this.#transloco.translate(key, params));
  }
}
