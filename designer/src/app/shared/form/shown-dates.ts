import { formatMoment } from '../time/moments.ts';
import { showDay } from './typed-date.ts';

/** Not inside a word, a number or an address. */
const MOMENT = /(?<![\w/=.-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})(?![\w-])/g;
const DAY = /(?<![\w/=.-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** A text with its dates as people write them: variables keep days as `2026-11-24`, and forms put them into sentences. */
export function showDates(text: string): string {
  return text.replace(MOMENT, formatMoment).replace(DAY, showDay);
}

interface Templating {
  evaluate(template: string, ...rest: unknown[]): unknown;
}

/** form-js fills in `{{birthDate}}` as the variable keeps it; this writes the day as offices do. */
class ShownDates {
  static readonly $inject = ['templating'];

  constructor(templating: Templating) {
    const original = templating.evaluate.bind(templating);
    templating.evaluate = (template, ...rest) => {
      const filled = original(template, ...rest);
      return typeof filled === 'string' ? showDates(filled) : filled;
    };
  }
}

/** Module for form-js's injector. */
export const shownDatesModule = { __init__: ['shownDates'], shownDates: ['type', ShownDates] };
