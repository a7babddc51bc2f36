import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';

/** What the citizen sees while an element is active. */
export interface PublicNotice {
  /** Public state 1 to 10 of the national public service portal, null to leave the one before. */
  readonly state: number | null;
  readonly labelVi: string;
  readonly labelEn: string;
}

/** The states of the national public service portal (Decree 61/2018/NĐ-CP). */
export const publicStates: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const type = 'hoso:Public';

/** Reads and writes `hoso:public`. */
export class PublicNotices {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(element: Drawn): PublicNotice {
    return {
      state: Number(this.#extensions.read(element, type, 'state')) || null,
      labelVi: this.#extensions.read(element, type, 'labelVi'),
      labelEn: this.#extensions.read(element, type, 'labelEn'),
    };
  }

  write(element: Drawn, notice: Partial<PublicNotice>): void {
    this.#extensions.write(element, type, Object.fromEntries(
      Object.entries(notice).map(([name, value]) => [name, value === '' || value === null ? undefined : value]),
    ));
  }
}
