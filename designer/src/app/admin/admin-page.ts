import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/icon/icon.ts';
import { SessionStore } from '../shared/session/session-store.ts';
import { AccountList } from './account-list.ts';
import { DemoClockPanel } from './demo-clock-panel.ts';

/** The admins' page: who may do what, and on a demo instance its clock. */
@Component({
  selector: 'hoso-admin-page',
  imports: [AccountList, DemoClockPanel, Icon, RouterLink, TranslocoPipe],
  template: `
    <h1>{{ 'shell.area.admin' | transloco }}</h1>
    @if (session.demo() !== null) {
      <hoso-demo-clock-panel />
    }
    <section class="card" aria-labelledby="migration-heading">
      <div>
        <h2 id="migration-heading">{{ 'operations.migration.heading' | transloco }}</h2>
        <p>{{ 'operations.migration.text' | transloco }}</p>
      </div>
      <a class="button quiet" routerLink="migration"><hoso-icon name="git-compare-arrows" [size]="18" />{{ 'operations.migration.one' | transloco }}</a>
    </section>
    <hoso-account-list />
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; max-width: 1040px; padding: 20px 24px 32px; }
    .card { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 16px 20px; }
    .card div { flex: 1 1 320px; }
    h2 { font: var(--text-reading-strong); }
    p { margin: 4px 0 0; color: var(--ink-second); }
    @media (max-width: 700px) { :host { padding: 16px 12px 24px; } }
  `,
})
export class AdminPage {
  protected readonly session = inject(SessionStore);
}
