import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';

/** Loads a language's catalogue as a chunk of the application, so that it is cached and hashed like the code that uses it. */
@Injectable({ providedIn: 'root' })
export class CatalogueLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    const { default: catalogue } = await (language === 'en' ? import('../../../i18n/en.ts') : import('../../../i18n/vi.ts'));
    return catalogue;
  }
}
