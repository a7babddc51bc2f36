import bpmnFont from 'bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2' with { loader: 'file' };
import bpmnCodes from 'bpmn-js/dist/assets/bpmn-font/css/bpmn-codes.css' with { loader: 'text' };
import bpmnJs from 'bpmn-js/dist/assets/bpmn-js.css' with { loader: 'text' };
import diagramJs from 'diagram-js/assets/diagram-js.css' with { loader: 'text' };
import { adoptStyles } from './adopt-styles.ts';
import { bpmnTheme } from './bpmn-look.ts';

/* What bpmn-font's own sheet says besides the codes; its address of the font would not survive the build. */
const iconFont = `
  [class^="bpmn-icon-"]::before, [class*=" bpmn-icon-"]::before {
    font-family: "bpmn"; font-style: normal; font-weight: normal; speak: never; display: inline-block;
    width: 1em; text-align: center; line-height: 1em; text-transform: none;
  }`;

let adopted = false;

/** Brings in bpmn-js's style sheets and its icon font, once. */
export function adoptBpmnStyles(): void {
  if (adopted) return;
  adopted = true;
  for (const css of [diagramJs, bpmnJs, bpmnCodes, iconFont, bpmnTheme]) adoptStyles(css);
  document.fonts.add(new FontFace('bpmn', `url("${bpmnFont}")`));
}
