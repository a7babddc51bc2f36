import { equals } from '../compare.ts';
import { kindOf } from '../data.ts';
import { DateTimeValue, TimeValue } from '../temporal/moment.ts';
import { BuiltIn, signature } from './built-in.ts';

/** DMN 1.5, 10.3.4.2, 10.3.4.6 (`is`), and what Camunda 8 has beside them. */
export const booleanFunctions = {
  not: new BuiltIn([signature({ negand: 'boolean' }, ({ negand }) => !negand)]),

  is: new BuiltIn([signature({ value1: 'any?', value2: 'any?' }, ({ value1 = null, value2 = null }, run) => {
    if (kindOf(value1) !== kindOf(value2)) return false;
    if ((value1 instanceof DateTimeValue && value2 instanceof DateTimeValue) || (value1 instanceof TimeValue && value2 instanceof TimeValue)) {
      return value1.toString() === value2.toString();
    }
    return equals(value1, value2, run) === true;
  })]),

  'get or else': new BuiltIn([signature({ value: 'any', default: 'any' }, (args) => args.value ?? args.default)]),
};
