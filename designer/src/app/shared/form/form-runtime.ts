/** form-js and what we add to it: one chunk, loaded when the first form is shown. */
import { Form } from '@bpmn-io/form-js-viewer';
import { answerRulesModule } from './answer-rules.ts';
import { dateFieldModule } from './date-field.ts';
import { surroundings } from './form-surroundings.ts';
import { shownDatesModule } from './shown-dates.ts';
import { translateWidgets } from './widget-labels.ts';

translateWidgets();

export { surroundings };

/** The little of form-js's interface that the application uses. */
export interface RunningForm {
  on(event: string, listener: (event: never) => void): void;
  importSchema(schema: object, data: object): Promise<unknown>;
  attachTo(parent: Element): void;
  detach(): void;
  submit(): { readonly data: Record<string, unknown>; readonly errors: Record<string, unknown> };
  setProperty(property: 'readOnly', value: boolean): void;
  destroy(): void;
}

/** A form without a schema yet. */
export function newForm(readOnly: boolean): RunningForm {
  return new Form({ additionalModules: [answerRulesModule, dateFieldModule, shownDatesModule], properties: { readOnly } });
}
