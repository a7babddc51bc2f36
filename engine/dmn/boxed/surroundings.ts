import type { Code, Place } from '../../feel/compile/place.ts';
import type { Run } from '../../feel/run.ts';
import type { ItemTypes } from '../item-types.ts';
import type { XmlElement } from '../xml.ts';

/** Which rules of a decision table hit. */
export interface Hit {
  readonly tableId: string;
  /** Ids of the rules, or their numbers from 1 where they have none. */
  readonly rules: readonly string[];
}

/** Where boxed expressions stand: the types of the file, and who wants to know which rules hit. */
export interface Surroundings {
  readonly types: ItemTypes;
  /** Told of each table's rules that hit, for the record of a decision. */
  readonly onHit: (hit: Hit, run: Run) => void;
  /** Compiles a boxed expression at a place. */
  compile(element: XmlElement, place: Place): Code;
}
