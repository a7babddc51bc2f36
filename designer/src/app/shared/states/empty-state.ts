import { booleanAttribute, Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icons.ts';

/** A place with nothing in it: says why, and what the first step is. The step's button or link is its content. */
@Component({
  selector: 'hoso-empty-state',
  imports: [Icon],
  template: `
    <hoso-icon [name]="icon()" [size]="32" />
    @if (wholePage()) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    @if (text(); as words) {
      <p>{{ words }}</p>
    }
    <div class="steps"><ng-content /></div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; align-items: center; gap: 8px; padding: 48px 24px; text-align: center; color: var(--ink-third); }
    h1, h2 { margin: 8px 0 0; font: var(--text-reading-strong); color: var(--ink); }
    p { margin: 0; max-width: 44ch; color: var(--ink-second); }
    .steps { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; margin-top: 12px; }
    .steps:empty { display: none; }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input<string>();
  /** Whether there is nothing else on the page, so that this is its heading. */
  readonly wholePage = input(false, { transform: booleanAttribute });
}
