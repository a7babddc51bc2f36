import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { Decisions, Draft, Forms, JsonObject, ModelProblem, Text } from '../../shared/api/contract.ts';
import { type DraftContent, isSameContent } from '../draft/draft-content.ts';
import { DraftKeeper, type Keeping } from '../draft/draft-keeper.ts';
import { type LocalDraft, LocalDrafts } from '../draft/local-drafts.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { missingDefaults } from '../problems/missing-default.ts';
import { ProblemCheck } from '../problems/problem-check.ts';
import { withoutMadeIds } from '../problems/unnamed-parts.ts';

/** One procedure being drawn: the draft, the drawing, where the work is kept and what is wrong with it. */
@Injectable()
export class StudioSession {
  readonly #api = inject(Api);
  readonly #local = new LocalDrafts(localStorage);
  #procedureKey = '';
  #keeper: DraftKeeper | undefined;
  readonly #check = new ProblemCheck({
    check: ({ bpmn, forms, decisions }, aborted) => this.#api.call('checkModel', { body: { bpmn, forms, decisions }, signal: aborted }),
    content: () => this.#content(),
    after,
  }, (problems) => this.#found.set(problems));
  readonly #transloco = inject(TranslocoService);
  readonly #found = signal<readonly ModelProblem[]>([]);

  /** The draft as the server last told it. */
  readonly draft = signal<Draft | null>(null);
  readonly name = signal<Text>({ vi: '', en: '' });
  readonly forms = signal<Forms>({});
  /** DMN files by id. */
  readonly decisions = signal<Decisions>({});
  readonly drawing = signal<Drawing | null>(null);
  readonly keeping = signal<Keeping>({ state: 'saved', at: '' });
  /** What a check found; what has no name is called by its kind. */
  readonly problems = computed<readonly ModelProblem[]>(() => this.#found().map((problem) => ({ ...problem, message: this.inWords(problem.message) })));
  /** Branches at which a dossier could get stuck; looked for anew with each check. */
  readonly missingDefaults = computed(() => {
    this.problems();
    const drawing = this.drawing();
    return drawing ? missingDefaults(drawing) : [];
  });
  /** Work that this browser kept, made from an older draft than the server's: it is neither shown nor thrown away. */
  readonly leftover = signal<LocalDraft | null>(null);
  /** Whether work that this browser kept is shown in place of the server's draft. */
  readonly restored = signal(false);

  constructor() {
    const onOnline = () => void this.save();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void this.save();
    };
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onHidden);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onHidden);
      this.#check.close();
    });
  }

  /** Reads the draft, and what this browser kept of it. @returns the model to draw. @throws ProblemError */
  async load(procedureKey: string): Promise<string> {
    this.#procedureKey = procedureKey;
    const draft = await this.#api.call('readDraft', { params: { key: procedureKey } });
    const kept = this.#local.read(procedureKey);
    const isUnsent = kept !== null && !isSameContent(kept, draft);
    const takesKept = isUnsent && kept.revision === draft.revision;
    this.leftover.set(isUnsent && !takesKept ? kept : null);
    this.restored.set(takesKept);
    this.#take(draft, takesKept ? kept : draft);
    return takesKept ? kept.bpmn : draft.bpmn;
  }

  /** The model is drawn: from now on changes are saved and checked. */
  begin(drawing: Drawing): void {
    this.drawing.set(drawing);
    drawing.onChanged(() => this.#touched());
    if (this.restored()) this.#touched();
  }

  rename(name: Text): void {
    this.name.set(name);
    this.#touched();
  }

  saveForm(formId: string, schema: JsonObject): void {
    this.forms.update((forms) => ({ ...forms, [formId]: schema }));
    this.#touched();
  }

  saveDecision(file: string, xml: string): void {
    this.decisions.update((decisions) => ({ ...decisions, [file]: xml }));
    this.#touched();
  }

  async save(): Promise<void> {
    await this.#keeper?.save();
  }

  /** Takes what the server has now in place of what is drawn here. @throws ProblemError */
  async reload(): Promise<void> {
    const draft = await this.#api.call('readDraft', { params: { key: this.#procedureKey } });
    await this.drawing()?.replace(draft.bpmn);
    this.leftover.set(null);
    this.#take(draft, draft);
    await this.#check.now();
  }

  /** Replaces the drawing by another file's model. Rejects where it cannot be drawn; then the drawing stays. */
  async take(bpmn: string): Promise<void> {
    const drawing = this.drawing();
    if (!drawing) return;
    const before = await drawing.xml();
    try {
      await drawing.replace(bpmn);
    } catch (error) {
      await drawing.replace(before);
      throw error;
    }
    this.#touched();
  }

  /** Submits for publication what is drawn now. @throws ProblemError with the problems where it has errors. */
  async submit(note: string): Promise<void> {
    await this.save();
    const keeper = this.#keeper;
    if (!keeper) return;
    const { state } = keeper.keeping;
    if (state !== 'saved') throw new Error('not saved');
    const draft = await this.#api.call('submitDraft', {
      params: { key: this.#procedureKey }, body: { revision: keeper.revision, ...(note ? { note } : {}) },
    });
    this.draft.set(draft);
    keeper.resume(draft);
  }

  discardLeftover(): void {
    this.#local.forget(this.#procedureKey);
    this.leftover.set(null);
  }

  /** A sentence about the drawing in which what has no name is called by its kind. */
  inWords(sentence: string): string {
    const drawing = this.drawing();
    return withoutMadeIds(sentence, (id) => drawing?.get('elementRegistry').get(id), (key, params) => this.#transloco.translate(key, params));
  }

  /** Checks again, such as after the language changed: the sentences are the server's. */
  async check(): Promise<void> {
    await this.#check.now();
  }

  /** Leaves: what waits for its two seconds is saved first, or kept in this browser where it cannot be. */
  async close(): Promise<void> {
    await this.save();
    await this.#keeper?.close();
    this.drawing()?.close();
    this.drawing.set(null);
  }

  /** What is drawn now, as it would be saved. */
  async #content(): Promise<DraftContent> {
    const bpmn = (await this.drawing()?.xml()) ?? this.draft()?.bpmn ?? '';
    return { name: this.name(), bpmn, forms: this.forms(), decisions: this.decisions() };
  }

  #touched(): void {
    this.#keeper?.touched();
    this.#check.touched();
  }

  #take(draft: Draft, content: DraftContent): void {
    this.draft.set(draft);
    this.name.set(content.name);
    this.forms.set(content.forms);
    this.decisions.set(content.decisions ?? draft.decisions);
    this.#found.set(draft.problems);
    this.keeping.set({ state: 'saved', at: draft.savedAt });
    if (this.#keeper) return this.#keeper.resume(draft);
    this.#keeper = new DraftKeeper(this.#procedureKey, draft, {
      send: async (revision, { name, bpmn, forms, decisions }) => {
        const saved = await this.#api.call('saveDraft', { params: { key: this.#procedureKey }, body: { revision, name, bpmn, forms, decisions } });
        this.draft.set(saved);
        return saved;
      },
      content: () => this.#content(),
      local: this.#local,
      after,
      now: () => new Date().toISOString(),
    }, (keeping) => this.keeping.set(keeping));
  }
}

function after(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}
