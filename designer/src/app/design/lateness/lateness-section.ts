import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { Selected } from '../panel/selected.ts';
import type { Span } from '../timing/iso-duration.ts';
import { SpanField } from '../timing/span-field.ts';
import { GroupNamePipe } from '../who/group-name.ts';
import { commonGroups } from '../who/known-groups.ts';
import type { Escalation } from './escalations.ts';

/** What happens when a step takes too long: who is told, and after how long. The step itself goes on. */
@Component({
  selector: 'hoso-lateness-section',
  imports: [GroupNamePipe, Icon, SpanField, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (escalation of escalations(); track escalation.timer.id) {
      <div class="test">
        @if (escalation.after; as after) {
          <hoso-span-field [span]="after" (changed)="setAfter(escalation, $event)" />
        } @else {
          <p class="hint">{{ 'design.late.byText' | transloco }}</p>
        }
        @if (escalation.step; as step) {
          <p class="hint">
            {{ 'design.late.tells' | transloco }}
            @for (group of escalation.groups; track group) { <strong>{{ group | groupName }}</strong>{{ $last ? '' : ', ' }} }
          </p>
        }
        <div class="row">
          <button type="button" class="button quiet small" (click)="show(escalation)">{{ 'design.late.show' | transloco }}</button>
          <button type="button" class="button bare small" (click)="remove(escalation)"><hoso-icon name="trash-2" [size]="16" />{{ 'design.remove' | transloco }}</button>
        </div>
      </div>
    } @empty {
      <p class="hint">{{ 'design.late.none' | transloco }}</p>
      <hoso-span-field [span]="after()" (changed)="after.set($event)" />
      <label class="field">
        <span>{{ 'design.late.tell' | transloco }}</span>
        <select class="input" (change)="group.set($any($event.target).value)">
          @for (choice of groups; track choice) {
            <option [value]="choice" [selected]="choice === group()">{{ choice | groupName }}</option>
          }
        </select>
      </label>
      <button type="button" class="button quiet" (click)="add()"><hoso-icon name="plus" [size]="16" />{{ 'design.late.add' | transloco }}</button>
    }
  `,
  styleUrl: '../panel/section.css',
})
export class LatenessSection {
  readonly selected = input.required<Selected>();
  protected readonly groups = commonGroups;
  protected readonly after = signal<Span>({ amount: 4, unit: 'workingHour' });
  protected readonly group = signal('leader');
  readonly #transloco = inject(TranslocoService);

  readonly #service = computed(() => this.selected().drawing.get('hosoEscalations'));
  protected readonly escalations = computed(() => this.#service().of(this.selected().element));

  protected add(): void {
    const step = this.selected().element;
    const name = step.businessObject.name ?? '';
    const unit = this.#transloco.translate(`design.span.${this.after().unit}`);
    this.#service().add({
      step,
      after: this.after(),
      group: this.group(),
      timerName: this.#transloco.translate('design.late.timerName', { amount: this.after().amount, unit }),
      stepName: this.#transloco.translate('design.late.stepName', { name }).trim(),
      endName: this.#transloco.translate('design.late.endName'),
    });
  }

  protected setAfter(escalation: Escalation, after: Span): void {
    this.#service().setAfter(escalation, after);
  }

  protected show(escalation: Escalation): void {
    this.selected().drawing.reveal((escalation.step ?? escalation.timer).id);
  }

  protected remove(escalation: Escalation): void {
    this.#service().remove(escalation);
  }
}
