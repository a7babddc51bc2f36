import type { Value } from '../../feel/index.ts';
import type { FieldProblem } from './field-problem.ts';
import type { FormContext } from './form-context.ts';
import type { FormComponent } from './form.ts';

/** form-js writes times with an offset, in UTC or without zone, as its `timeSerializingFormat` says. */
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** What is wrong with the answer of a date, time or date-time field; undefined where nothing is. */
export function dateProblem(field: FormComponent, value: Value, context: FormContext): FieldProblem | undefined {
  const subtype = field.subtype ?? 'date';
  const code = subtype === 'time' ? 'form.notATime' : subtype === 'datetime' ? 'form.notADateTime' : 'form.notADate';
  if (typeof value !== 'string') return { code };
  const [date = '', clock] = subtype === 'datetime' ? splitOnce(value) : subtype === 'time' ? ['', value] : [value, undefined];
  if (subtype !== 'date' && (clock === undefined || !time.test(clock))) return { code };
  if (subtype === 'time') return undefined;
  const day = parseDate(date);
  if (!day) return { code };
  const today = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.zone).toPlainDate();
  const isPast = Temporal.PlainDate.compare(day, today) < 0;
  return field.disallowPassedDates && isPast ? { code: 'form.pastDate' } : undefined;
}

function splitOnce(value: string): [string, string | undefined] {
  const at = value.indexOf('T');
  return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
}

function parseDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
