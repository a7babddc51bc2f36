import type { FunctionValue } from '../function-value.ts';
import { booleanFunctions } from './boolean-functions.ts';
import { calendarFunctions } from './calendar-functions.ts';
import { contextFunctions } from './context-functions.ts';
import { conversionFunctions } from './conversion-functions.ts';
import { listFunctions } from './list-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { rangeFunctions } from './range-functions.ts';
import { statisticFunctions } from './statistic-functions.ts';
import { stringFunctions } from './string-functions.ts';
import { temporalFunctions } from './temporal-functions.ts';

/** Every built-in function by its name: those of DMN 1.5, 10.3.4, some of Camunda 8's, and our working time. */
export const builtIns: ReadonlyMap<string, FunctionValue> = new Map(Object.entries({
  ...conversionFunctions,
  ...booleanFunctions,
  ...stringFunctions,
  ...listFunctions,
  ...statisticFunctions,
  ...numberFunctions,
  ...temporalFunctions,
  ...rangeFunctions,
  ...contextFunctions,
  ...calendarFunctions,
}));
