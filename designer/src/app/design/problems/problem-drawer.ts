import { ChangeDetectionStrategy, Component, input, model, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModelProblem } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';

/** What is wrong with the model; a click goes to the element. */
@Component({
  selector: 'hoso-problem-drawer',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="head" [attr.aria-expanded]="open()" aria-controls="problem-list" (click)="open.set(!open())">
      <hoso-icon [name]="open() ? 'chevron-down' : 'chevron-right'" [size]="16" />
      <span>{{ 'design.problems.title' | transloco }}</span>
      @if (problems().length > 0) {
        <span class="tag" [class.red]="hasErrors()" [class.amber]="!hasErrors()">{{ problems().length }}</span>
      } @else {
        <span class="none"><hoso-icon name="check" [size]="16" />{{ 'design.problems.none' | transloco }}</span>
      }
    </button>
    @if (open() && problems().length > 0) {
      <ul id="problem-list">
        @for (problem of problems(); track $index) {
          <li>
            <button type="button" [disabled]="!problem.elementId" (click)="chosen.emit(problem)">
              <hoso-icon [class]="problem.severity" [name]="problem.severity === 'error' ? 'circle-x' : 'triangle-alert'" [size]="16" />
              <span class="unseen">{{ 'design.problems.' + problem.severity | transloco }}</span>
              <span class="message">{{ problem.message }}</span>
              @if (problem.elementName; as where) {
                <span class="where">{{ where }}</span>
              }
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: block; flex: none; background: var(--paper); border-top: 1px solid var(--line); }
    .head { display: flex; gap: 8px; align-items: center; width: 100%; min-height: 36px; padding: 4px 12px; font: var(--text-work-strong); text-align: left; background: none; border: 0; cursor: pointer; }
    .none { display: flex; gap: 4px; align-items: center; font: var(--text-work); color: var(--ink-second); }
    ul { max-height: 180px; margin: 0; padding: 0 8px 8px; overflow-y: auto; list-style: none; }
    li button { display: flex; gap: 8px; align-items: baseline; width: 100%; padding: 6px 8px; text-align: left; background: none; border: 0; border-radius: var(--radius-small); cursor: pointer; }
    li button:hover:not(:disabled) { background: var(--desk); }
    li button:disabled { cursor: default; }
    li hoso-icon { align-self: center; }
    .error { color: var(--red); }
    .warning { color: var(--amber); }
    .message { flex: 1; }
    .where { max-width: 240px; overflow: hidden; font: var(--text-small); color: var(--ink-second); text-overflow: ellipsis; white-space: nowrap; }
  `,
})
export class ProblemDrawer {
  readonly problems = input.required<readonly ModelProblem[]>();
  readonly open = model(false);
  readonly chosen = output<ModelProblem>();

  protected hasErrors(): boolean {
    return this.problems().some(({ severity }) => severity === 'error');
  }
}
