import { Component, inject, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { GroupNamePipe } from '../design/who/group-name.ts';
import { Api } from '../shared/api/api.ts';
import { ErrorState } from '../shared/states/error-state.ts';
import { Skeleton } from '../shared/states/skeleton.ts';

/** Who may sign in, with what role and in which teams. */
@Component({
  selector: 'hoso-account-list',
  imports: [ErrorState, GroupNamePipe, Skeleton, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="accounts-heading">
      <h2 id="accounts-heading">{{ 'admin.accounts.heading' | transloco }}</h2>
      @if (accounts.error(); as error) {
        <hoso-error-state [error]="error" (again)="accounts.reload()" />
      } @else if (!accounts.hasValue()) {
        <hoso-skeleton [rows]="5" [rowHeight]="48" />
      } @else {
        <div class="scroll" tabindex="0" role="group" aria-labelledby="accounts-heading">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{{ 'admin.accounts.name' | transloco }}</th>
                <th scope="col">{{ 'admin.accounts.username' | transloco }}</th>
                <th scope="col">{{ 'admin.accounts.roles' | transloco }}</th>
                <th scope="col">{{ 'admin.accounts.groups' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (account of accounts.value(); track account.id) {
                <tr>
                  <td class="name">{{ account.name }}</td>
                  <td>{{ account.username }}</td>
                  <td>
                    @for (role of account.roles; track role; let last = $last) {
                      {{ 'shell.role.' + role | transloco }}{{ last ? '' : ', ' }}
                    }
                  </td>
                  <td>
                    @for (group of account.groups; track group) {
                      <span class="tag">{{ group | groupName }}</span>
                    } @empty {
                      –
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </section>
  `,
  styles: `
    section { padding: 16px 20px; }
    h2 { font: var(--text-reading-strong); }
    .scroll { margin: 8px -12px 0; overflow-x: auto; }
    table { min-width: 640px; }
    .name { font-weight: 500; }
    .tag { margin-right: 4px; }
  `,
})
export class AccountList {
  readonly #api = inject(Api);
  protected readonly accounts = resource({ loader: ({ abortSignal }) => this.#api.call('listAccounts', { signal: abortSignal }) });
}
