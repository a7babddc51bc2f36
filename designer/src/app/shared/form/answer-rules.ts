import { surroundings } from './form-surroundings.ts';
import { translateSentence } from './form-texts.ts';
import { isAnswer, readAnswer } from './typed-date.ts';

interface Field {
  readonly type: string;
  readonly subtype?: string;
  readonly disallowPassedDates?: boolean;
}
interface Validator {
  validateFieldInstance(instance: { readonly id: string }, value: unknown): string[];
}
interface FieldRegistry {
  get(id: string): Field | undefined;
}

/** form-js's validator, speaking the reader's language, and knowing what our date field leaves in an answer. */
class AnswerRules {
  static readonly $inject = ['validator', 'formFieldRegistry'];

  constructor(validator: Validator, fields: FieldRegistry) {
    const original = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => [
      ...dateProblems(fields.get(instance.id), value),
      ...original(instance, value).map((sentence) => translateSentence(sentence, surroundings.say)),
    ];
  }
}

function dateProblems(field: Field | undefined, value: unknown): string[] {
  if (field?.type !== 'datetime' || typeof value !== 'string' || value === '') return [];
  const subtype = field.subtype ?? 'date';
  if (!isAnswer(value, subtype)) return [surroundings.say(`forms.wrong.${subtype}`)];
  const past = field.disallowPassedDates === true && subtype !== 'time' && readAnswer(value).day < surroundings.today();
  return past ? [surroundings.say('forms.wrong.past')] : [];
}

/** Module for form-js's injector. */
export const answerRulesModule = { __init__: ['answerRules'], answerRules: ['type', AnswerRules] };
