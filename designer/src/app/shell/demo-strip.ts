import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/icon/icon.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { InstanceClock } from '../shared/time/instance-clock.ts';
import { MomentPipe } from '../shared/time/moment-pipes.ts';

/** Says that the instance is for trying out, and what time it is there. */
@Component({
  selector: 'hoso-demo-strip',
  imports: [Icon, MomentPipe, RouterLink, TranslocoPipe],
  template: `
    @if (session.demo() !== null) {
      <aside class="strip" [attr.aria-label]="'shell.demoStrip' | transloco">
        <hoso-icon name="clock" [size]="14" />
        <span>{{ 'shell.demo' | transloco }}&ngsp;<span class="says">{{ 'shell.demoClock' | transloco }}</span>&ngsp;<time class="now">{{ clock.now() | moment }}</time></span>
        @if (session.holds('admin')) {
          <a routerLink="/admin">{{ 'shell.advanceClock' | transloco }}</a>
        }
      </aside>
    }
  `,
  styles: `
    .strip { display: flex; gap: 8px; align-items: center; justify-content: center; padding: 3px 16px; font: var(--text-small); color: var(--blue); background: var(--blue-tint); }
    .now { font-weight: 600; }
    a { font-weight: 500; color: var(--blue); white-space: nowrap; }
    @media (max-width: 700px) { .says { display: none; } }
  `,
})
export class DemoStrip {
  protected readonly session = inject(SessionStore);
  protected readonly clock = inject(InstanceClock);
}
