import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModelProblem } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import type { MissingDefault } from '../problems/missing-default.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { TrialHistory } from '../try-out/trial-history.ts';
import { TrialVariables } from '../try-out/trial-variables.ts';
import { TryOut } from '../try-out/try-out.ts';
import { StudioSession } from './studio-session.ts';

/** What can stand below the drawing; `null`: it is folded away. */
export type DrawerTab = 'problems' | 'history' | 'variables';

/** Below the drawing: what is wrong with it, and while it is tried out what happened and what is known. */
@Component({
  selector: 'hoso-studio-drawer',
  imports: [Icon, ProblemList, TranslocoPipe, TrialHistory, TrialVariables],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <div role="tablist" [attr.aria-label]="'trial.tabs.label' | transloco">
        @for (name of tabs(); track name) {
          <button
            type="button" role="tab" [id]="'drawer-' + name" [attr.aria-selected]="tab() === name" [attr.aria-controls]="tab() === name ? 'drawer' : null"
            [tabindex]="name === (tab() ?? tabs()[0]) ? 0 : -1" (click)="tab.set(tab() === name ? null : name)" (keydown)="move($event, name)"
          >
            <span>{{ (name === 'problems' ? 'design.problems.title' : 'trial.tabs.' + name) | transloco }}</span>
            @if (name === 'problems' && count() > 0) {
              <span class="tag" [class.red]="hasErrors()" [class.amber]="!hasErrors()">{{ count() }}</span>
            }
          </button>
        }
      </div>
      @if (count() === 0) {
        <span class="none"><hoso-icon name="check" [size]="16" />{{ 'design.problems.none' | transloco }}</span>
      }
      <button
        type="button" class="button bare icon-only fold" [attr.aria-expanded]="tab() !== null"
        [attr.aria-label]="(tab() === null ? 'design.studio.unfold' : 'design.studio.fold') | transloco" (click)="tab.set(tab() === null ? (tabs()[0] ?? null) : null)"
      ><hoso-icon [name]="tab() === null ? 'chevron-right' : 'chevron-down'" [size]="16" /></button>
    </div>
    @if (tab(); as shown) {
      <div id="drawer" role="tabpanel" tabindex="0" [attr.aria-labelledby]="'drawer-' + shown">
        @switch (shown) {
          @case ('problems') { <hoso-problem-list [problems]="studio.problems()" [missing]="studio.missingDefaults()" [mayMend]="!tryOut.isOn()" [pathShown]="pathShown()" (chosen)="problemChosen.emit($event)" (mended)="mend($event)" /> }
          @case ('history') { <hoso-trial-history /> }
          @case ('variables') { <hoso-trial-variables /> }
        }
      </div>
    }
  `,
  styles: `
    :host { display: block; flex: none; background: var(--paper); border-top: 1px solid var(--line); }
    .head { display: flex; gap: 8px; align-items: center; min-height: 36px; padding: 0 4px; }
    [role='tablist'] { display: flex; gap: 4px; }
    [role='tab'] { display: flex; gap: 8px; align-items: center; min-height: 36px; padding: 4px 10px; font: var(--text-work-strong); color: var(--ink-second); background: none; border: 0; border-bottom: 2px solid transparent; cursor: pointer; }
    [role='tab'][aria-selected='true'] { color: var(--ink); border-bottom-color: var(--jade); }
    .none { display: flex; gap: 4px; align-items: center; font: var(--text-work); color: var(--ink-second); }
    .fold { min-height: 32px; margin-left: auto; padding: 5px; }
    #drawer { height: 180px; overflow-y: auto; }
  `,
})
export class StudioDrawer {
  readonly tab = model<DrawerTab | null>(null);
  readonly pathShown = input.required<ModelProblem | null>();
  readonly problemChosen = output<Pick<ModelProblem, 'elementId'> | ModelProblem>();
  protected readonly studio = inject(StudioSession);
  protected readonly tryOut = inject(TryOut);
  protected readonly tabs = computed<readonly DrawerTab[]>(() => (this.tryOut.isOn() ? ['history', 'variables', 'problems'] : ['problems']));
  protected readonly hasErrors = computed(() => this.studio.problems().some(({ severity }) => severity === 'error'));

  protected readonly count = computed(() => this.studio.problems().length + this.studio.missingDefaults().length);

  protected async mend({ branch, way }: MissingDefault): Promise<void> {
    this.studio.drawing()?.get('hosoConditions').makeDefault(way, branch, true);
    await this.studio.check();
  }

  /** Arrow keys go from tab to tab, as WAI-ARIA asks of tabs. */
  protected move(event: KeyboardEvent, name: DrawerTab): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tabs = this.tabs();
    const next = tabs[(tabs.indexOf(name) + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    this.tab.set(next);
    document.getElementById(`drawer-${next}`)?.focus();
  }
}
