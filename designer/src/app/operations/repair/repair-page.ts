import { Component, computed, effect, inject, input, linkedSignal, resource, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fieldWords } from '../../dossiers/dossier/facts.ts';
import { type MissingValue, missingValues, unanswered } from '../../dossiers/repair/missing-values.ts';
import { MissingValuesEditor } from '../../dossiers/repair/missing-values-editor.ts';
import { repairables, repairsOf } from '../../dossiers/repair/repairs.ts';
import { Api } from '../../shared/api/api.ts';
import type { JsonObject, ResponseOf } from '../../shared/api/contract.ts';
import { Diagram } from '../../shared/diagram/diagram.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { Notes } from '../../shared/notes/notes.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { PauseAction } from '../pause/pause-action.ts';
import { addingAt, type Intervention, type Standing } from './intervention.ts';
import { InterventionPanel } from './intervention-panel.ts';

interface Shown {
  readonly standing: Standing;
  readonly diagram: ResponseOf<'readDiagram'>;
}

const nothing: { readonly active: readonly string[]; readonly incidents: readonly string[] } = { active: [], incidents: [] };

/** What admins do to one dossier that runs: put it at another step, take a step away, correct its data, try again. */
@Component({
  selector: 'hoso-repair-page',
  imports: [Diagram, ErrorState, Icon, InterventionPanel, MissingValuesEditor, MomentPipe, PauseAction, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './repair-page.html',
  styleUrl: './repair-page.css',
})
export class RepairPage {
  readonly id = input.required<string>();

  readonly #api = inject(Api);
  readonly #notes = inject(Notes);
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(LanguageChoice).language;

  protected readonly read = resource({
    params: () => ({ id: this.id(), language: this.#language() }),
    loader: async ({ params: { id }, abortSignal }) => {
      const [standing, diagram] = await Promise.all([
        this.#api.call('readStanding', { params: { id }, signal: abortSignal }),
        this.#api.call('readDiagram', { params: { id }, signal: abortSignal }),
      ]);
      return { standing, diagram };
    },
  });
  /** What was read last stays while it is read again. */
  protected readonly shown = linkedSignal<Shown | undefined, Shown | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, previous) => now ?? (previous?.value?.standing.dossierId === this.id() ? previous.value : undefined),
  });
  readonly #version = resource({
    params: () => {
      const standing = this.shown()?.standing;
      return standing && { key: standing.procedureKey, number: standing.version };
    },
    loader: ({ params, abortSignal }) => this.#api.call('readVersion', { params, signal: abortSignal }),
  });

  protected readonly intervention = signal<Intervention | null>(null);
  protected readonly panel = viewChild(InterventionPanel);
  readonly #typed = signal<ReadonlyMap<string, string>>(new Map());
  readonly #variables = computed<JsonObject>(() => this.shown()?.standing.scopes[0]?.variables ?? {});
  readonly #words = computed(() => fieldWords(this.#version.hasValue() ? this.#version.value().forms : {}));
  protected readonly fields = computed(() => repairables(this.#variables(), this.#words()));
  protected readonly suggested = computed(() => unanswered(this.#variables(), this.#words()));
  protected readonly missing = signal<readonly MissingValue[]>([]);
  readonly #corrected = computed(() => {
    const [corrected, added] = [repairsOf(this.fields(), this.#typed()), missingValues(this.missing())];
    return corrected && added && { ...corrected, ...added };
  });
  protected readonly wrong = computed(() => this.#corrected() === null);
  protected readonly over = computed(() => ['completed', 'cancelled'].includes(this.shown()?.standing.status ?? 'completed'));

  /** Where the dossier would stand while an intervention is looked at, else where it stands. */
  protected readonly marks = computed(() => {
    const foreseen = this.panel()?.foreseen();
    const now = this.shown()?.diagram;
    const { active, incidents } = foreseen ?? now ?? nothing;
    const left = foreseen ? (now?.active.filter((id) => !active.includes(id)) ?? []) : [];
    return { active, incidents, left };
  });

  constructor() {
    effect(() => {
      this.id();
      this.intervention.set(null);
    });
  }

  protected begin(intervention: Intervention): void {
    this.#typed.set(new Map());
    this.missing.set([]);
    this.intervention.set(intervention);
  }

  protected choose(to: string | null): void {
    const standing = this.shown()?.standing;
    this.intervention.update((now) => (now?.kind === 'move' ? { ...now, to } : now?.kind === 'add' && standing ? addingAt(standing, to) : now));
  }

  protected place(scopeId: string | null): void {
    this.intervention.update((now) => (now?.kind === 'add' ? { ...now, scopeId } : now));
  }

  protected type(key: string, typed: string): void {
    this.#typed.update((before) => new Map(before).set(key, typed));
    this.intervention.set({ kind: 'correct', variables: this.#corrected() });
  }

  protected add(missing: readonly MissingValue[]): void {
    this.missing.set(missing);
    this.intervention.set({ kind: 'correct', variables: this.#corrected() });
  }

  protected after(how: 'done' | 'stale'): void {
    if (how === 'done') {
      this.intervention.set(null);
      this.#notes.say(this.#transloco.translate('operations.intervention.done'));
    }
    this.read.reload();
  }
}
