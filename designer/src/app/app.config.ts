import { inject, isDevMode, provideAppInitializer, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { routes } from './app.routes.ts';
import { CatalogueLoader } from './shared/language/catalogue-loader.ts';
import { CatalogueTitles } from './shared/language/catalogue-titles.ts';
import { LanguageChoice } from './shared/language/language-choice.ts';
import { SessionStore } from './shared/session/session-store.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(routes, withComponentInputBinding()),
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
