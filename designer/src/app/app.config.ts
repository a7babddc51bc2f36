import { inject, isDevMode, provideAppInitializer, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withNavigationErrorHandler } from '@angular/router';
import { provideTransloco, TranslocoService } from '@jsverse/transloco';
import { routes } from './app.routes.ts';
import { CatalogueLoader } from './shared/language/catalogue-loader.ts';
import { CatalogueTitles } from './shared/language/catalogue-titles.ts';
import { LanguageChoice } from './shared/language/language-choice.ts';
import { Notes } from './shared/notes/notes.ts';
import { SessionStore } from './shared/session/session-store.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(routes, withComponentInputBinding(), withNavigationErrorHandler(sayPageNotLoaded)),
    provideTransloco({
      config: {
        availableLangs: ['vi', 'en'],
        defaultLang: 'vi',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: true, allowEmpty: false },
      },
      loader: CatalogueLoader,
    }),
    { provide: TitleStrategy, useExisting: CatalogueTitles },
    provideAppInitializer(() => inject(LanguageChoice).start()),
    provideAppInitializer(() => inject(SessionStore).load()),
  ],
};

/** An area's code could not be fetched: the network is away, or the server has a newer version with other file names. */
function sayPageNotLoaded(): void {
  inject(Notes).say(inject(TranslocoService).translate('shell.problem.pageNotLoaded'), 'wrong');
}
