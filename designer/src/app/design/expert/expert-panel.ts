import propertiesCss from '@bpmn-io/properties-panel/dist/assets/properties-panel.css' with { loader: 'text' };
import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import type { Drawing } from '../drawing/drawing.ts';

const look = `
  :host { --font-family: var(--font); }
  .bio-properties-panel {
    --font-family: var(--font);
    --color-blue-205-100-45: var(--jade); --color-blue-205-100-50: var(--jade); --color-blue-205-100-35: var(--jade-hover);
    --color-blue-205-100-95: var(--jade-tint);
    font-family: var(--font); border: 0;
  }
  .bio-properties-panel-header { display: none; }`;

/**
 * The library's own properties panel, for what only an expert sets. It stands in a shadow root: its code
 * editor brings style sheets of its own, and only there it adopts them; in the document it would insert
 * style elements, which the content security policy does not allow.
 */
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
    afterNextRender(() => {
      const root = this.#host.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(propertiesCss + look);
      root.adoptedStyleSheets = [sheet];
      const place = document.createElement('div');
      root.append(place);
      this.drawing().attachProperties(place);
    });
  }
}
