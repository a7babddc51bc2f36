import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CountedPipe } from '../language/counted.ts';
import { Icon } from '../icon/icon.ts';
import { deadlineWords } from './deadline.ts';

/** A task's deadline in words of working time; amber and red come with an icon, so colour never speaks alone. */
@Component({
  selector: 'hoso-deadline',
  imports: [CountedPipe, Icon, TranslocoPipe],
  template: `
    @if (words().urgency === 'late') {
      <hoso-icon name="circle-alert" [size]="14" />
    } @else if (words().urgency === 'soon') {
      <hoso-icon name="clock" [size]="14" />
    }
    {{ 'shell.due.' + words().key | counted: words().count | transloco: { count: words().count } }}
  `,
  host: { '[class]': 'words().urgency' },
  styles: `
    :host { display: inline-flex; align-items: center; gap: 4px; font: var(--text-small-strong); color: var(--ink-second); white-space: nowrap; }
    :host(.soon) { color: var(--amber); }
    :host(.late) { color: var(--red); }
    :host(.none) { color: var(--ink-third); font-weight: 400; }
  `,
})
export class DeadlineTag {
  readonly workingMinutesLeft = input.required<number | null>();
  protected readonly words = computed(() => deadlineWords(this.workingMinutesLeft()));
}
