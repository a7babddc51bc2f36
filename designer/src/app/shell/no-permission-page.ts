import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../shared/states/empty-state.ts';

/** Says that the page is for others, and leads back to one's own. */
@Component({
  selector: 'hoso-no-permission-page',
  imports: [EmptyState, RouterLink, TranslocoPipe],
  template: `
    <hoso-empty-state wholePage icon="lock" [heading]="'shell.noPermission' | transloco" [text]="'shell.noPermissionText' | transloco">
      <a class="button" routerLink="/">{{ 'shell.toFirstPage' | transloco }}</a>
    </hoso-empty-state>
  `,
})
export class NoPermissionPage {}
