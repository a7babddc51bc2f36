import { Pipe } from '@angular/core';
import type { PipeTransform } from '@angular/core';
import { formatDate, formatMoment } from './moments.ts';

/** A moment as `24/11/2026, 14:30`; an en dash where there is none. */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  transform(iso: string | null | undefined): string {
    return iso === null || iso === undefined ? '–' : formatMoment(iso);
  }
}

/** A moment's day as `24/11/2026`; an en dash where there is none. */
@Pipe({ name: 'day' })
export class DayPipe implements PipeTransform {
  transform(iso: string | null | undefined): string {
    return iso === null || iso === undefined ? '–' : formatDate(iso);
  }
}
