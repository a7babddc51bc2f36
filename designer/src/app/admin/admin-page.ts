import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '../shared/session/session-store.ts';
import { AccountList } from './account-list.ts';
import { DemoClockPanel } from './demo-clock-panel.ts';

/** The admins' page: who may do what, and on a demo instance its clock. */
@Component({
  selector: 'hoso-admin-page',
  imports: [AccountList, DemoClockPanel, TranslocoPipe],
  template: `
    <h1>{{ 'shell.area.admin' | transloco }}</h1>
    @if (session.demo() !== null) {
      <hoso-demo-clock-panel />
    }
    <hoso-account-list />
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; max-width: 1040px; padding: 20px 24px 32px; }
    @media (max-width: 700px) { :host { padding: 16px 12px 24px; } }
  `,
})
export class AdminPage {
  protected readonly session = inject(SessionStore);
}
