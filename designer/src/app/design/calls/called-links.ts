import type { Extensions } from '../drawing/extensions.ts';
import type { Drawn } from '../drawing/services.ts';

const type = 'zeebe:CalledElement';

/** Which version of the called procedure is meant. */
export type Binding = 'latest' | 'deployment' | 'versionTag';

/** What a call activity calls. */
export interface Called {
  readonly procedureKey: string;
  readonly binding: Binding;
  readonly versionTag: string;
  /** Whether what the called procedure found out comes back into the dossier. */
  readonly takesResults: boolean;
}

/** Which procedure a step calls (`zeebe:calledElement`), and in which of its versions. */
export class CalledLinks {
  static readonly $inject = ['hosoExtensions'];
  readonly #extensions: Extensions;

  constructor(extensions: Extensions) {
    this.#extensions = extensions;
  }

  read(element: Drawn): Called {
    const binding = this.#extensions.read(element, type, 'bindingType');
    return {
      procedureKey: this.#extensions.read(element, type, 'processId'),
      binding: binding === 'deployment' || binding === 'versionTag' ? binding : 'latest',
      versionTag: this.#extensions.read(element, type, 'versionTag'),
      takesResults: this.#extensions.read(element, type, 'propagateAllChildVariables') !== 'false',
    };
  }

  /** The first choice takes the results along: a procedure is called for what it comes to. */
  choose(element: Drawn, procedureKey: string): void {
    const isFirst = this.read(element).procedureKey === '';
    this.#extensions.write(element, type, { processId: procedureKey || undefined, ...(isFirst ? { propagateAllChildVariables: true } : {}) });
  }

  takeResults(element: Drawn, takes: boolean): void {
    this.#extensions.write(element, type, { propagateAllChildVariables: takes });
  }

  bind(element: Drawn, binding: Binding, versionTag = ''): void {
    this.#extensions.write(element, type, {
      bindingType: binding === 'latest' ? undefined : binding, versionTag: binding === 'versionTag' && versionTag ? versionTag : undefined,
    });
  }
}
