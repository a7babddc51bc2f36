import { FormEditor } from '@bpmn-io/form-js-editor';
import formEditorCss from '@bpmn-io/form-js/dist/assets/form-js-editor.css' with { loader: 'text' };
import formCss from '@bpmn-io/form-js/dist/assets/form-js.css' with { loader: 'text' };
import type { JsonObject, Language } from '../../shared/api/contract.ts';
import { adoptStyles } from '../../shared/diagram/adopt-styles.ts';
import { bpmnTheme } from '../../shared/diagram/bpmn-look.ts';
import { shadowPlace } from '../expert/shadow-place.ts';
import { sayFormEditor, translateFormEditor } from './form-editor-words.ts';

/** A form that is being edited. */
export interface OpenFormEditor {
  schema(): JsonObject;
  isChanged(): boolean;
  close(): void;
}

interface EventBus {
  on(event: string, listener: (event: { context: { formField?: { label?: string; text?: string } } }) => void): void;
}

/** Opens form-js's editor in two places: the form itself, and what is set about a field. Rejects where the schema cannot be shown. */
export async function openFormEditor(host: HTMLElement, properties: HTMLElement, schema: JsonObject, language: Language): Promise<OpenFormEditor> {
  for (const css of [formCss, formEditorCss, bpmnTheme]) adoptStyles(css);
  const stopTranslating = translateFormEditor(language);
  const editor = new FormEditor({ container: host, propertiesPanel: { parent: shadowPlace(properties) } });
  labelInLanguage(editor.get<EventBus>('eventBus'), language);
  let changed = false;
  try {
    await editor.importSchema(schema);
  } catch (error) {
    stopTranslating();
    editor.destroy();
    throw error;
  }
  editor.on('changed', () => {
    changed = true;
  });
  return {
    schema: () => editor.saveSchema() as JsonObject,
    isChanged: () => changed,
    close: () => {
      stopTranslating();
      editor.destroy();
    },
  };
}

/** A new field begins with the name of its kind as its label: in the author's language, as it will be read by citizens. */
function labelInLanguage(eventBus: EventBus, language: Language): void {
  eventBus.on('commandStack.formField.add.preExecute', ({ context }) => {
    const { formField } = context;
    if (formField?.label) formField.label = sayFormEditor(formField.label, language);
  });
}
