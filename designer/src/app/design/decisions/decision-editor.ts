import Modeler from 'dmn-js/lib/Modeler';
import diagramCss from 'dmn-js/dist/assets/diagram-js.css' with { loader: 'text' };
import boxedCss from 'dmn-js/dist/assets/dmn-js-boxed-expression.css' with { loader: 'text' };
import boxedControlsCss from 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css' with { loader: 'text' };
import tableCss from 'dmn-js/dist/assets/dmn-js-decision-table.css' with { loader: 'text' };
import tableControlsCss from 'dmn-js/dist/assets/dmn-js-decision-table-controls.css' with { loader: 'text' };
import drdCss from 'dmn-js/dist/assets/dmn-js-drd.css' with { loader: 'text' };
import literalCss from 'dmn-js/dist/assets/dmn-js-literal-expression.css' with { loader: 'text' };
import sharedCss from 'dmn-js/dist/assets/dmn-js-shared.css' with { loader: 'text' };
import iconCss from 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css' with { loader: 'text' };
import type { Language } from '../../shared/api/contract.ts';
import { adoptStyles } from '../../shared/diagram/adopt-styles.ts';
import { adoptCodeStyles } from './adopt-code-styles.ts';
import { DecisionTexts } from './decision-texts.ts';
import { sayHitPolicies } from './hit-policy-words.ts';

/** A file of decisions that is being edited. */
export interface OpenDecisionEditor {
  xml(): Promise<string>;
  isChanged(): boolean;
  close(): void;
}

/** Opens dmn-js's editor at a decision. Rejects where the file cannot be shown. */
export async function openDecisionEditor(host: HTMLElement, xml: string, decisionId: string, language: Language): Promise<OpenDecisionEditor> {
  adoptCodeStyles();
  for (const css of [diagramCss, sharedCss, drdCss, tableCss, tableControlsCss, literalCss, boxedCss, boxedControlsCss, iconCss]) adoptStyles(css);
  const texts = new DecisionTexts(language);
  sayHitPolicies(texts);
  const additionalModules = [{ translate: ['value', texts.translate] }];
  const modules = { additionalModules };
  const editor = new Modeler({ container: host, drd: modules, decisionTable: modules, literalExpression: modules, boxedExpression: modules });
  let changed = false;
  editor.on('viewer.created', ({ viewer }) => viewer?.on('commandStack.changed', () => {
    changed = true;
  }));
  try {
    await editor.importXML(xml);
    const view = editor.getViews().find(({ element }) => element.id === decisionId);
    if (view) await editor.open(view);
  } catch (error) {
    editor.destroy();
    throw error;
  }
  changed = false;
  return {
    xml: async () => (await editor.saveXML({ format: true })).xml,
    isChanged: () => changed,
    close: () => editor.destroy(),
  };
}
