import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Selected } from '../panel/selected.ts';

const type = 'zeebe:TaskDefinition';

/** Which kind of work a connector or another system takes over. */
@Component({
  selector: 'hoso-job-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="field">
      <span>{{ 'design.job.type' | transloco }}</span>
      <input class="input" maxlength="200" spellcheck="false" [value]="job()" (change)="write($any($event.target).value)" />
      <span class="hint">{{ 'design.job.hint' | transloco }}</span>
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class JobSection {
  readonly selected = input.required<Selected>();
  readonly #extensions = computed(() => this.selected().drawing.get('hosoExtensions'));
  protected readonly job = computed(() => this.#extensions().read(this.selected().element, type, 'type'));

  protected write(job: string): void {
    const { element } = this.selected();
    if (job.trim() === '') this.#extensions().remove(element, type);
    else this.#extensions().write(element, type, { type: job.trim() });
  }
}
