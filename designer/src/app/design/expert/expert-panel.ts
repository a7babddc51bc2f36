import propertiesCss from '@bpmn-io/properties-panel/dist/assets/properties-panel.css' with { loader: 'text' };
import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { bpmnTheme } from '../../shared/diagram/bpmn-look.ts';
import type { Drawing } from '../drawing/drawing.ts';

const look = `
  .bio-properties-panel { font-family: var(--font); border: 0; }
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
      sheet.replaceSync(propertiesCss + bpmnTheme + look);
      root.adoptedStyleSheets = [sheet];
      const place = document.createElement('div');
      place.className = 'bio-theme-parent';
      root.append(place);
      this.drawing().attachProperties(place);
    });
  }
}
