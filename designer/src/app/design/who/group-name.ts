import { inject, Pipe } from '@angular/core';
import type { PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { commonGroups } from './known-groups.ts';

/** A group in words where it has any, else as it is written. */
@Pipe({ name: 'groupName', pure: false })
export class GroupNamePipe implements PipeTransform {
  readonly #transloco = inject(TranslocoService);

  transform(group: string): string {
    return commonGroups.includes(group) ? this.#transloco.translate(`design.group.${group}`) : group;
  }
}
