import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../shared/states/empty-state.ts';

/** Says that the address leads nowhere. */
@Component({
  selector: 'hoso-not-found-page',
  imports: [EmptyState, RouterLink, TranslocoPipe],
  template: `
    <hoso-empty-state wholePage icon="search" [heading]="'shell.notFound' | transloco" [text]="'shell.notFoundText' | transloco">
      <a class="button" routerLink="/">{{ 'shell.toFirstPage' | transloco }}</a>
    </hoso-empty-state>
  `,
})
export class NotFoundPage {}
