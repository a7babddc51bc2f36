import propertiesCss from '@bpmn-io/properties-panel/dist/assets/properties-panel.css' with { loader: 'text' };
import { bpmnTheme } from '../../shared/diagram/bpmn-look.ts';

const look = `
  .bio-properties-panel { font-family: var(--font); border: 0; }
  /* The pop-up editor would open outside, where its styles are not allowed. */
  .bio-properties-panel-open-feel-popup { display: none; }`;

/**
 * A place for a properties panel of bpmn.io, in a shadow root of the host. Its code editor (CodeMirror)
 * brings style sheets of its own: in a shadow root it adopts them, in the document it would insert style
 * elements, which the content security policy does not allow.
 */
export function shadowPlace(host: HTMLElement, css = ''): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(propertiesCss + bpmnTheme + look + css);
  root.adoptedStyleSheets = [sheet];
  const place = document.createElement('div');
  place.className = 'bio-theme-parent';
  place.style.height = '100%';
  root.append(place);
  return place;
}
