export type { BusinessCalendar, WorkingInterval } from './business-calendar.ts';
export { calendarRound } from './calendar-round.ts';
export { addWorkingTime } from './add-working-time.ts';
export { addWorkingDays, workingDaysBetween } from './working-days.ts';
export { workingMinutesBetween } from './working-minutes-between.ts';
export { vietnamCalendar } from './vietnam-calendar.ts';
