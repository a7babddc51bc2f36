import type { DraftContent } from './draft-content.ts';

/** A draft that could not be sent, kept in this browser. */
export interface LocalDraft extends DraftContent {
  /** Version of this shape. */
  readonly schema: 1;
  /** Revision that the edit started from. */
  readonly revision: number;
  /** ISO 8601 moment of the last change. */
  readonly keptAt: string;
}

/** Drafts in this browser's storage, one for each procedure. */
export class LocalDrafts {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#storage = storage;
  }

  /** The draft that is kept, null where there is none or it can no longer be read. */
  read(procedureKey: string): LocalDraft | null {
    const text = this.#storage.getItem(nameOf(procedureKey));
    if (text === null) return null;
    try {
      const draft: unknown = JSON.parse(text);
      return isLocalDraft(draft) ? draft : null;
    } catch {
      return null;
    }
  }

  /** Keeps a draft; false where the browser has no room for it. */
  keep(procedureKey: string, draft: LocalDraft): boolean {
    try {
      this.#storage.setItem(nameOf(procedureKey), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(procedureKey: string): void {
    this.#storage.removeItem(nameOf(procedureKey));
  }
}

function nameOf(procedureKey: string): string {
  return `hoso.draft.${procedureKey}`;
}

function isLocalDraft(value: unknown): value is LocalDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<LocalDraft>;
  return draft.schema === 1 && typeof draft.revision === 'number' && typeof draft.bpmn === 'string' && typeof draft.keptAt === 'string' &&
    typeof draft.forms === 'object' && typeof draft.name?.vi === 'string' && typeof draft.name.en === 'string';
}
