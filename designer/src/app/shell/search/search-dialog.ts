import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, linkedSignal, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import type { DossierSummary, ProcedureSummary } from '../../shared/api/contract.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { SessionStore } from '../../shared/session/session-store.ts';
import { areasFor } from '../areas.ts';
import { matches } from './fold.ts';
import { neighbour } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

/** Waits for the end of a word before the server is asked. */
const PAUSE = 200;
const GROUPS = ['dossiers', 'procedures', 'actions'] as const;

/** Finds dossiers by code or applicant, procedures and actions, by keyboard alone (Ctrl+K). */
@Component({
  selector: 'hoso-search-dialog',
  imports: [Icon, TranslocoPipe],
  templateUrl: './search-dialog.html',
  styleUrl: './search-dialog.css',
})
export class SearchDialog {
  readonly #api = inject(Api);
  readonly #dialog = inject(DialogRef);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #language = inject(LanguageChoice).language;
  readonly #transloco = inject(TranslocoService);

  protected readonly typed = signal('');
  readonly #settled = signal('');
  readonly #mayReadDossiers = this.#session.holds('officer', 'leader', 'admin');

  readonly #procedures = resource({
    defaultValue: [],
    loader: ({ abortSignal }) => this.#api.call('listProcedures', { signal: abortSignal }),
  });
  readonly #dossiers = resource({
    params: () => (this.#mayReadDossiers && this.#settled().length >= 2 ? this.#settled() : undefined),
    defaultValue: [],
    loader: async ({ params, abortSignal }) =>
      (await this.#api.call('listDossiers', { query: { search: params, limit: 6 }, signal: abortSignal })).items,
  });

  readonly #entries = computed<readonly SearchEntry[]>(() => {
    const typed = this.typed().trim();
    const fitting = [...this.#procedureEntries(), ...this.#actions()].filter(({ label }) => matches(label, typed));
    const dossiers = this.#dossiers.hasValue() && typed !== '' ? this.#dossiers.value().map((dossier) => this.#dossierEntry(dossier)) : [];
    return [...dossiers, ...fitting];
  });
  protected readonly groups = computed(() => {
    let index = 0;
    return GROUPS.map((key) => ({
      key,
      entries: this.#entries().filter(({ group }) => group === key).map((entry) => ({ entry, index: index++ })),
    })).filter(({ entries }) => entries.length > 0);
  });
  protected readonly count = computed(() => this.#entries().length);
  protected readonly searching = computed(() => this.#dossiers.isLoading() || this.typed().trim() !== this.#settled());
  protected readonly active = linkedSignal({ source: this.#entries, computation: () => 0 });

  constructor() {
    effect((onCleanup) => {
      const typed = this.typed().trim();
      const timer = setTimeout(() => this.#settled.set(typed), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.active.update((index) => neighbour(this.count(), index, event.key === 'ArrowDown' ? 1 : -1));
      document.getElementById(`search-entry-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open(this.groups().flatMap(({ entries }) => entries)[this.active()]?.entry);
    }
  }

  protected open(entry: SearchEntry | undefined): void {
    if (entry === undefined) return;
    this.#dialog.close();
    entry.open();
  }

  #go(path: string): () => void {
    return () => void this.#router.navigateByUrl(path);
  }

  #dossierEntry(dossier: DossierSummary): SearchEntry {
    const applicant = dossier.applicantName || this.#transloco.translate<string>('dossiers.noApplicant');
    const detail = `${applicant} · ${dossier.procedureName[this.#language()]}`;
    return { id: dossier.id, group: 'dossiers', icon: 'folder-open', label: dossier.code, detail, open: this.#go(`/dossiers/${dossier.id}`) };
  }

  #procedureEntries(): readonly SearchEntry[] {
    const mayRegister = this.#session.holds('officer', 'leader');
    const mayDraw = this.#session.holds('processOwner', 'admin');
    if (!this.#procedures.hasValue()) return [];
    const open = ({ key }: ProcedureSummary) => this.#go(mayDraw ? `/procedures/${key}` : `/dossiers/new?procedure=${key}`);
    return this.#procedures.value()
      .filter(({ publishedVersion }) => mayDraw || (mayRegister && publishedVersion !== null))
      .map((procedure) => ({
        id: procedure.key,
        group: 'procedures',
        icon: mayDraw ? 'workflow' : 'plus',
        label: procedure.name[this.#language()],
        ...(mayDraw ? {} : { detail: this.#transloco.translate<string>('shell.search.register') }),
        open: open(procedure),
      }));
  }

  #actions(): readonly SearchEntry[] {
    const word = (key: string) => this.#transloco.translate<string>(key);
    const other = this.#language() === 'vi' ? 'en' : 'vi';
    const pages: SearchEntry[] = areasFor(this.#session.roles()).map(({ key, path, icon }) => ({
      id: path, group: 'actions', icon, label: word(`shell.area.${key}`), open: this.#go(path),
    }));
    const register: SearchEntry[] = this.#session.holds('officer', 'leader')
      ? [{ id: 'register', group: 'actions', icon: 'plus', label: word('shell.search.register'), open: this.#go('/dossiers/new') }]
      : [];
    return [
      ...register,
      ...pages,
      { id: 'language', group: 'actions', icon: 'languages', label: word('shell.search.switchLanguage'), open: () => void this.#session.chooseLanguage(other) },
      { id: 'signOut', group: 'actions', icon: 'log-out', label: word('shell.signOut'), open: () => void this.#session.signOut() },
    ];
  }
}
