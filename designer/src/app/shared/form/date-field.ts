import { Datetime, Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import type { FunctionComponent, JSX, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { surroundings } from './form-surroundings.ts';
import { isAnswer, parseTypedDay, parseTypedTime, readAnswer, showDay, writeMoment, writeTime } from './typed-date.ts';
import type { TimeFormat } from './typed-date.ts';

interface DateFieldProps {
  readonly field: {
    readonly id: string;
    readonly subtype?: 'date' | 'time' | 'datetime';
    readonly dateLabel?: string;
    readonly timeLabel?: string;
    readonly description?: string;
    readonly validate?: { readonly required?: boolean };
    readonly timeSerializingFormat?: TimeFormat;
  };
  readonly domId: string;
  readonly value: unknown;
  readonly errors?: string[];
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly onChange: (change: { field: unknown; value: string | null }) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
}

/** The same component; its own types refuse to be used with `h`. */
const FieldLabel = Label as unknown as FunctionComponent<{ htmlFor: string; label: string | undefined; required: boolean }>;

/**
 * A date as offices write it, typed or picked. form-js's own field takes its format from the browser's language (an English
 * browser shows 11/24/2026) and cannot go back before 1900. What cannot be read as a date is kept as it was typed, and the
 * rules of the form say so: nothing that somebody typed disappears.
 */
function DateField(props: DateFieldProps): VNode {
  const { field, domId, errors = [], disabled = false, readonly = false } = props;
  const subtype = field.subtype ?? 'date';
  const kept = readAnswer(props.value);
  const [day, setDay] = useState(showDay(kept.day));
  const [time, setTime] = useState(kept.time);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setDay(showDay(kept.day));
    setTime(kept.time);
  }, [kept.day, kept.time]);

  const answer = (typedDay: string, typedTime: string) => {
    const value = answerOf(subtype, typedDay, typedTime, field.timeSerializingFormat);
    if (value !== (props.value ?? null)) props.onChange({ field, value });
  };
  const describedBy = [`${domId}-description`, `${domId}-error-message`].join(' ');
  const shared: JSX.HTMLAttributes<HTMLInputElement> = {
    class: 'fjs-input', type: 'text', autoComplete: 'off', disabled, readOnly: readonly, 'aria-describedby': describedBy,
    'aria-invalid': errors.length > 0, onFocus: () => props.onFocus?.(),
  };
  const leave = () => {
    answer(day, time);
    props.onBlur?.();
  };

  const dayPart = h('div', { class: 'fjs-datetime-subsection', key: 'day' }, [
    h(FieldLabel, { htmlFor: `${domId}-date`, label: field.dateLabel, required: field.validate?.required ?? false }),
    h('div', { class: `fjs-input-group hoso-date${readonly ? ' fjs-readonly' : ''}` }, [
      h('input', {
        ...shared, id: `${domId}-date`, inputMode: 'numeric', placeholder: surroundings.say('forms.label.dayFormat'), value: day,
        onInput: (event) => setDay(event.currentTarget.value), onBlur: leave,
      }),
      disabled || readonly ? null : h('button', { type: 'button', class: 'hoso-date-pick', 'aria-label': surroundings.say('forms.label.pickDay'), onClick: () => picker.current?.showPicker() }),
      h('input', {
        ref: picker, type: 'date', class: 'hoso-date-native', tabIndex: -1, 'aria-hidden': 'true', value: isAnswer(kept.day, 'date') ? kept.day : '',
        onChange: (event) => answer(showDay(event.currentTarget.value), time),
      }),
    ]),
  ]);
  const timePart = h('div', { class: 'fjs-datetime-subsection', key: 'time' }, [
    h(FieldLabel, { htmlFor: `${domId}-time`, label: field.timeLabel, required: field.validate?.required ?? false }),
    h('div', { class: `fjs-input-group hoso-time${readonly ? ' fjs-readonly' : ''}` }, [
      h('input', {
        ...shared, id: `${domId}-time`, inputMode: 'numeric', placeholder: surroundings.say('forms.label.timeFormat'), value: time,
        onInput: (event) => setTime(event.currentTarget.value), onBlur: leave,
      }),
    ]),
  ]);
  const classes = ['fjs-form-field fjs-form-field-datetime', errors.length > 0 ? 'fjs-has-errors' : '', disabled ? 'fjs-disabled' : '', readonly ? 'fjs-readonly' : ''];
  return h('div', { class: classes.join(' ') }, [
    h('div', { class: 'hoso-date-parts' }, [subtype === 'time' ? null : dayPart, subtype === 'date' ? null : timePart]),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }),
  ]);
}

/** The answer as form-js keeps it, or what was typed where it cannot be read. */
function answerOf(subtype: string, typedDay: string, typedTime: string, format: TimeFormat | undefined): string | null {
  const day = parseTypedDay(typedDay);
  const time = parseTypedTime(typedTime);
  const typed = [typedDay.trim(), typedTime.trim()];
  if (subtype === 'date') return typed[0] === '' ? null : (day ?? typedDay.trim());
  if (subtype === 'time') return typed[1] === '' ? null : time === null ? typedTime.trim() : writeTime(time, format);
  if (day !== null && time !== null) return writeMoment(day, time, format);
  return typed.every((part) => part === '') ? null : `${day ?? typed[0]}T${time ?? typed[1]}`;
}

DateField.config = Datetime.config;

class DateFieldRegistration {
  static readonly $inject = ['formFields'];

  constructor(fields: { register(type: string, field: unknown): void }) {
    fields.register('datetime', DateField);
  }
}

/** Module for form-js's injector. */
export const dateFieldModule = { __init__: ['dateFieldRegistration'], dateFieldRegistration: ['type', DateFieldRegistration] };
