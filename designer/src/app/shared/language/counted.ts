import { Pipe } from '@angular/core';
import type { PipeTransform } from '@angular/core';

/** The catalogue key for a count: `<key>One` for exactly one, as English needs; Vietnamese has the same text under both. */
export function counted(key: string, count: number): string {
  return count === 1 ? `${key}One` : key;
}

/** `{{ 'work.total' | counted: n | transloco: { count: n } }}` */
@Pipe({ name: 'counted' })
export class CountedPipe implements PipeTransform {
  transform(key: string, count: number): string {
    return counted(key, count);
  }
}
