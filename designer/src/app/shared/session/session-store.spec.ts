import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { getTestBed, TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { NavigationEnd, provideRouter, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import { SHELF } from '../answers/draft-shelf.ts';
import { Api } from '../api/api.ts';
import type { Account, Language, Session } from '../api/contract.ts';
import { problemFrom } from '../api/problem-error.ts';
import { LanguageChoice } from '../language/language-choice.ts';
import { allow } from './guards.ts';
import { SessionStore } from './session-store.ts';

@Component({ template: '' })
class Page {}

const lan: Account = { id: 'lan', username: 'lan', name: 'Lê Thị Lan', roles: ['officer'], groups: ['reception'], language: 'en' };
const signedIn = (account: Account | null, csrfToken = 'token'): Session => ({ account, csrfToken, demo: null });

/** The store over a server that answers as told, on a screen that shows `shown`. */
function storeWith(answers: Partial<Record<string, (body: unknown) => Session | undefined>>, screen: { shown: Language; chosenHere: boolean }) {
  const called: string[] = [];
  const api = new Api();
  api.call = (async (name: string, call?: { body?: unknown }) => {
    called.push(name);
    const answer = answers[name];
    if (answer === undefined) throw problemFrom(503, null);
    return answer(call?.body);
  }) as Api['call'];
  const language = signal(screen.shown);
  const show = async (next: Language) => language.set(next);
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([
        { path: 'sign-in', component: Page },
        { path: 'work', component: Page, canActivate: [allow('officer')] },
        { path: 'release', component: Page, canActivate: [allow('admin')] },
        { path: 'no-permission', component: Page },
      ]),
      { provide: Api, useValue: api },
      { provide: LanguageChoice, useValue: { language, show, choose: show, chosenHere: screen.chosenHere } },
    ],
  });
  return { api, called, language, store: TestBed.inject(SessionStore), router: TestBed.inject(Router) };
}

describe('the session', () => {
  beforeAll(() => getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting()));
  beforeEach(() => {
    TestBed.resetTestingModule();
    localStorage.clear();
  });

  it('starts as nobody where the server cannot be reached', async () => {
    const { store } = storeWith({}, { shown: 'vi', chosenHere: false });
    await store.load();

    expect([store.account(), store.holds('officer', 'admin')]).toEqual([null, false]);
  });

  it('takes over the token and the account’s language on a screen where nobody chose one', async () => {
    const { store, api, called, language } = storeWith({ signIn: () => signedIn(lan, 'fresh') }, { shown: 'vi', chosenHere: false });
    await store.signIn('lan', 'secret');

    expect([api.csrfToken, language(), store.holds('officer'), called]).toEqual(['fresh', 'en', true, ['signIn']]);
  });

  it('keeps the language that was chosen on this screen with the account', async () => {
    const changed = (body: unknown) => signedIn({ ...lan, ...(body as { language: Language }) });
    const { store, called, language } = storeWith({ signIn: () => signedIn(lan), changeLanguage: changed }, { shown: 'vi', chosenHere: true });
    await store.signIn('lan', 'secret');

    expect([store.account()?.language, language(), called]).toEqual(['vi', 'vi', ['signIn', 'changeLanguage']]);
  });

  it('forgets who it was, and their unsent answers, even where signing out does not get through', async () => {
    const { store, router } = storeWith({ signIn: () => signedIn(lan) }, { shown: 'en', chosenHere: false });
    await store.signIn('lan', 'secret');
    localStorage.setItem(`${SHELF}lan.task-1`, '{}');
    localStorage.setItem('hoso.language', 'vi');
    await store.signOut();

    expect([store.account(), router.url, Object.keys(localStorage)]).toEqual([null, '/sign-in', ['hoso.language']]);
  });

  it('leads back to where one was after the session ended by itself', async () => {
    const { store, api, router } = storeWith({ signIn: () => signedIn(lan), readSession: () => signedIn(null) }, { shown: 'en', chosenHere: false });
    await store.signIn('lan', 'secret');
    await router.navigateByUrl('/work');
    const moved = firstValueFrom(router.events.pipe(filter((event) => event instanceof NavigationEnd)));
    api.onSignedOut();
    await moved;

    expect(router.url).toBe('/sign-in?back=%2Fwork');
  });

  it('lets nobody past whose role does not fit, and remembers where a stranger wanted to go', async () => {
    const { store, router } = storeWith({ signIn: () => signedIn(lan) }, { shown: 'en', chosenHere: false });
    await router.navigateByUrl('/release');
    expect(router.url).toBe('/sign-in?back=%2Frelease');

    await store.signIn('lan', 'secret');
    await router.navigateByUrl('/release');
    expect(router.url).not.toBe('/release');
    await router.navigateByUrl('/work');
    expect(router.url).toBe('/work');
  });
});
