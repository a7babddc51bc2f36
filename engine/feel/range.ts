import { type Data, type Kind, Special } from './data.ts';

/** A FEEL range. An end that is undefined is open without bound (`> 5`); one that is null came from a missing value. */
export class RangeValue extends Special {
  readonly kind: Kind = 'range';
  readonly start: Data | undefined;
  readonly end: Data | undefined;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
  /** Written as `= 5`, which holds the same as `[5..5]` but is another range. */
  readonly isEquality: boolean;

  constructor(start: Data | undefined, end: Data | undefined, startIncluded: boolean, endIncluded: boolean, isEquality = false) {
    super();
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
    this.isEquality = isEquality;
  }
}
