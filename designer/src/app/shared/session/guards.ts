import { inject } from '@angular/core';
import { RedirectCommand, Router } from '@angular/router';
import type { CanActivateFn } from '@angular/router';
import type { Role } from '../api/contract.ts';
import { firstPage } from './first-page.ts';
import { SessionStore } from './session-store.ts';

/** Lets in who is signed in and holds one of the roles (any role where none is named). The server decides again on every request. */
export function allow(...roles: readonly Role[]): CanActivateFn {
  return (_route, state) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    if (session.account() === null) {
      const queryParams = state.url === '/' ? {} : { back: state.url };
      return router.createUrlTree(['/sign-in'], { queryParams });
    }
    if (roles.length === 0 || session.holds(...roles)) return true;
    return new RedirectCommand(router.parseUrl('/no-permission'), { skipLocationChange: true });
  };
}

/** Sends everybody to the first page of their role. */
export const toFirstPage: CanActivateFn = () => inject(Router).parseUrl(firstPage(inject(SessionStore).roles()));
