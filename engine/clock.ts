/** Time as a parameter: nothing below `engine/main.ts` asks the system for it. */
export interface Clock {
  /** Present moment, epoch ms. */
  now(): number;
}
