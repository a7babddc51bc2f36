import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import type { Drawing } from '../drawing/drawing.ts';
import { shadowPlace } from './shadow-place.ts';

/** The library's own properties panel, for what only an expert sets. */
@Component({
  selector: 'hoso-expert-panel',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: block; margin: 0 -16px; }',
})
export class ExpertPanel {
  readonly drawing = input.required<Drawing>();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    // What is selected is said above already.
    afterNextRender(() => this.drawing().attachProperties(shadowPlace(this.#host, '.bio-properties-panel-header { display: none; }')));
  }
}
