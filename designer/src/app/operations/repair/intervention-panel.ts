import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { newCommandId } from '../../shared/api/command-id.ts';
import { ProblemError } from '../../shared/api/problem-error.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { attemptOf, type Attempt, type Intervention, placesFor, scopesFor, type Standing } from './intervention.ts';

/** One intervention: what exactly, what it would come to, why; then it is done. */
@Component({
  selector: 'hoso-intervention-panel',
  imports: [Icon, ProblemPipe, TranslocoPipe],
  templateUrl: './intervention-panel.html',
  styleUrl: './intervention-panel.css',
})
export class InterventionPanel {
  readonly standing = input.required<Standing>();
  readonly intervention = input.required<Intervention>();
  /** The place that was chosen for a token. */
  readonly chosen = output<string | null>();
  /** Which of several running places was chosen for it. */
  readonly placed = output<string | null>();
  /** It was done, or the dossier has changed meanwhile. */
  readonly done = output<'done' | 'stale'>();
  readonly dismissed = output();

  readonly #api = inject(Api);
  readonly #language = inject(LanguageChoice).language;
  /** The same on every attempt at this intervention. */
  #command = newCommandId();
  #commandOf: Attempt | null = null;

  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  readonly #tried = signal(false);
  protected readonly reasonMissing = computed(() => this.#tried() && this.reason().trim() === '');
  protected readonly places = computed(() => placesFor(this.standing(), this.intervention()));
  protected readonly scopes = computed(() => scopesFor(this.standing(), this.intervention()));
  protected readonly attempt = computed(() => attemptOf(this.intervention()));
  protected readonly name = computed(() => {
    const intervention = this.intervention();
    switch (intervention.kind) {
      case 'move':
      case 'cancel': return intervention.token.elementName ?? intervention.token.elementId;
      case 'drop': return intervention.held.from;
      case 'retry': return intervention.incident.elementName ?? intervention.incident.elementId;
      default: return '';
    }
  });
  protected readonly preview = resource({
    params: () => {
      const attempt = this.attempt();
      const { dossierId, revision } = this.standing();
      return attempt === null ? undefined : { attempt, dossierId, revision, language: this.#language() };
    },
    loader: ({ params: { attempt, dossierId, revision }, abortSignal }) =>
      this.#api.call('previewIntervention', { params: { id: dossierId }, body: { revision, attempt }, signal: abortSignal }),
  });
  /** Marks on the diagram while it is looked at. */
  readonly foreseen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));

  protected async carryOut(): Promise<void> {
    this.#tried.set(true);
    const attempt = this.attempt();
    const reason = this.reason().trim();
    if (attempt === null || reason === '' || this.busy() || !this.preview.hasValue()) return;
    if (this.#commandOf !== attempt) [this.#command, this.#commandOf] = [newCommandId(), attempt];
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#send(attempt, reason);
      this.done.emit('done');
    } catch (error) {
      this.problem.set(error);
      if (error instanceof ProblemError && error.stale) this.done.emit('stale');
    } finally {
      this.busy.set(false);
    }
  }

  #send(attempt: Attempt, reason: string): Promise<unknown> {
    const { dossierId: id, revision } = this.standing();
    const asked = { commandId: this.#command, revision, reason };
    switch (attempt.do) {
      case 'modify': return this.#api.call('modifyDossier', { params: { id }, body: { ...asked, changes: attempt.changes } });
      case 'correct': return this.#api.call('correctVariables', { params: { id }, body: { ...asked, variables: attempt.variables } });
      case 'retry': return this.#api.call('retryIncident', { params: { id, incidentId: attempt.incidentId }, body: asked });
    }
  }
}
