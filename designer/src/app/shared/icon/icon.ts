import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { icons } from './icons.ts';
import type { IconName } from './icons.ts';

/** An icon of the set. It never speaks alone: words stand beside it, so it is hidden from screen readers. */
@Component({
  selector: 'hoso-icon',
  template: '',
  host: { 'aria-hidden': 'true', '[innerHTML]': 'svg()', '[style.--icon-size.px]': 'size()' },
  styles: `
    :host { display: inline-flex; flex: none; width: var(--icon-size); height: var(--icon-size); }
    :host ::ng-deep svg { width: 100%; height: 100%; stroke-width: 1.75; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Edge length in pixels. */
  readonly size = input(20);

  readonly #sanitizer = inject(DomSanitizer);
  /** Trusted because the drawings are part of the application, never data. */
  protected readonly svg = computed(() => this.#sanitizer.bypassSecurityTrustHtml(icons[this.name()]));
}
