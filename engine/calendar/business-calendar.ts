/** One stretch of work within a day, local wall-clock times such as `07:30`. */
export interface WorkingInterval {
  readonly from: string;
  readonly to: string;
}

/** When an agency works. */
export interface BusinessCalendar {
  /** IANA zone, such as `Asia/Ho_Chi_Minh`. */
  readonly zone: string;
  /** By ISO weekday, Monday 1 to Sunday 7; a day that is missing is not worked. */
  readonly week: { readonly [weekday: number]: readonly WorkingInterval[] };
  /** ISO dates without work. */
  readonly holidays: readonly string[];
  /** ISO dates that are worked although weekday or holiday say otherwise, with their hours. */
  readonly makeUpDays: { readonly [date: string]: readonly WorkingInterval[] };
  /** A dossier received after this local time counts from the next working day. */
  readonly cutOff?: string;
}
