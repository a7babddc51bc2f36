import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { IconName } from '../../shared/icon/icons.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { formatRecent } from '../../shared/time/moments.ts';
import type { Keeping } from '../draft/draft-keeper.ts';

const icons: Readonly<Record<Keeping['state'], IconName>> = {
  saved: 'check', unsaved: 'circle-dot', saving: 'loader', offline: 'wifi-off', conflict: 'triangle-alert', refused: 'circle-alert',
};

/** Where the author's work is, in a few words. */
@Component({
  selector: 'hoso-keeping',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<hoso-icon [name]="icon()" [size]="16" /><span>{{ 'design.keeping.' + key() | transloco: { time: time() } }}</span>`,
  host: { role: 'status', '[class]': 'keeping().state' },
  styles: `
    :host { display: inline-flex; gap: 6px; align-items: center; font: var(--text-small); color: var(--ink-second); white-space: nowrap; }
    :host(.offline), :host(.conflict) { color: var(--amber); }
    :host(.refused) { color: var(--red); }
  `,
})
export class KeepingWords {
  readonly keeping = input.required<Keeping>();
  readonly #clock = inject(InstanceClock);
  protected readonly icon = computed(() => icons[this.keeping().state]);
  protected readonly key = computed(() => {
    const keeping = this.keeping();
    return keeping.state === 'offline' && !keeping.kept ? 'offlineLost' : keeping.state;
  });
  protected readonly time = computed(() => {
    const keeping = this.keeping();
    return 'at' in keeping && keeping.at ? formatRecent(keeping.at, this.#clock.now()) : '';
  });
}
