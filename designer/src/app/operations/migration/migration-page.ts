import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api } from '../../shared/api/api.ts';
import { newCommandId } from '../../shared/api/command-id.ts';
import type { BodyOf, ResponseOf } from '../../shared/api/contract.ts';
import { Ask } from '../../shared/dialog/ask.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { EmptyState } from '../../shared/states/empty-state.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { Skeleton } from '../../shared/states/skeleton.ts';
import { DossierResults, type DossierResult } from './dossier-results.ts';
import { mappingOf, mappingRows, reasonsOf } from './mapping.ts';
import { MappingTable } from './mapping-table.ts';
import { PartWalk } from './part-walk.ts';

type Forecast = ResponseOf<'tryMigration'>['items'][number];
type Reported = ResponseOf<'runMigration'>['items'][number];
type Order = BodyOf<'tryMigration'>;

/** Takes running dossiers from one version of their procedure to another: which, what becomes of each step, a dry run, then the run. */
@Component({
  selector: 'hoso-migration-page',
  imports: [DossierResults, EmptyState, ErrorState, Icon, MappingTable, ProblemPipe, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './migration-page.html',
  styleUrl: './migration-page.css',
})
export class MigrationPage {
  /** What the address asks for: a procedure, a version, one dossier. */
  readonly procedure = input<string>();
  readonly from = input<string>();
  readonly dossier = input<string>();

  readonly #api = inject(Api);
  readonly #ask = inject(Ask);
  readonly #transloco = inject(TranslocoService);
  protected readonly language = inject(LanguageChoice).language;

  protected readonly procedures = resource({ loader: ({ abortSignal }) => this.#api.call('listProcedures', { signal: abortSignal }) });
  /** Procedures between whose versions there is something to move. */
  protected readonly movable = computed(() =>
    (this.procedures.hasValue() ? this.procedures.value() : []).filter(({ publishedVersion }) => (publishedVersion ?? 0) > 1),
  );
  protected readonly key = linkedSignal(() => this.movable().find(({ key }) => key === this.procedure())?.key ?? this.movable()[0]?.key);
  protected readonly versions = resource({
    params: () => this.key(),
    loader: ({ params: key, abortSignal }) => this.#api.call('listVersions', { params: { key }, signal: abortSignal }),
  });
  readonly #numbers = computed(() => (this.versions.hasValue() ? this.versions.value() : []));
  protected readonly old = linkedSignal(() => {
    const asked = this.#numbers().find(({ number }) => String(number) === this.from());
    const [, ...earlier] = this.#numbers();
    return (asked ?? earlier.find(({ runningDossiers }) => runningDossiers > 0) ?? earlier[0])?.number;
  });
  protected readonly next = linkedSignal(() => this.#numbers().find(({ number }) => number !== this.old())?.number);

  protected readonly plan = resource({
    params: () => {
      const [procedureKey, from, to] = [this.key(), this.old(), this.next()];
      return procedureKey === undefined || from === undefined || to === undefined ? undefined : { procedureKey, from, to };
    },
    loader: ({ params, abortSignal }) => this.#api.call('planMigration', { body: params, signal: abortSignal }),
  });
  readonly #known = computed(() => (this.plan.hasValue() ? this.plan.value() : null));
  readonly #chosen = linkedSignal<unknown, ReadonlyMap<string, string | null>>({ source: () => this.#known(), computation: () => new Map() });
  protected readonly rows = computed(() => {
    const plan = this.#known();
    return plan ? mappingRows(plan, this.#chosen()) : [];
  });

  protected readonly onlyOne = linkedSignal(() => this.dossier());
  protected readonly search = signal('');
  protected readonly status = signal<'' | 'running' | 'incident' | 'suspended'>('');
  protected readonly element = signal('');

  readonly #order = computed<Order | null>(() => {
    const plan = this.#known();
    if (!plan) return null;
    const [one, search, status, elementId] = [this.onlyOne(), this.search().trim(), this.status(), this.element()];
    const { procedureKey, from, to } = plan;
    return {
      procedureKey, from, to,
      mapping: mappingOf(this.rows()),
      filter: {
        ...(one ? { dossierIds: [one] } : {}), ...(search ? { search } : {}), ...(status ? { status } : {}), ...(elementId ? { elementId } : {}),
      },
    };
  });

  /** The dry run of the present order; another order needs another one, and so does another language. */
  protected readonly trial = linkedSignal<unknown, PartWalk<Forecast> | null>({
    source: () => [this.#order(), this.language()], computation: () => null,
  });
  protected readonly possible = computed(() => (this.trial()?.items() ?? []).filter(({ possible }) => possible));
  protected readonly impossible = computed(() => (this.trial()?.items() ?? []).filter(({ possible }) => !possible));
  protected readonly run = signal<PartWalk<Reported> | null>(null);
  /** The version that the run moves to, whatever is chosen above meanwhile. */
  protected readonly target = signal(0);
  /** Dossiers that the run is about, for its progress. */
  protected readonly expected = signal(0);
  protected readonly moved = computed(() => (this.run()?.items() ?? []).filter(({ outcome }) => outcome === 'migrated').length);
  protected readonly left = computed(() => (this.run()?.items() ?? []).filter(({ outcome }) => outcome !== 'migrated'));
  protected readonly tryReasons = computed(() => reasonsOf(this.impossible()));
  protected readonly fits = computed(() => asResults(this.possible(), ({ effects }) => effects));
  protected readonly misfits = computed(() => asResults(this.impossible(), sentencesOf));
  protected readonly leftBehind = computed(() => asResults(this.left(), sentencesOf));

  protected choose({ id, becomes }: { readonly id: string; readonly becomes: string | null }): void {
    this.#chosen.update((before) => new Map(before).set(id, becomes));
  }

  protected tryOut(): void {
    const order = this.#order();
    if (!order) return;
    const walk = new PartWalk<Forecast>((cursor) => this.#api.call('tryMigration', { body: { ...order, ...(cursor ? { cursor } : {}) } }));
    this.run.set(null);
    this.trial.set(walk);
    void walk.go();
  }

  protected async migrate(): Promise<void> {
    const order = this.#order();
    if (!order) return;
    const count = this.possible().length;
    const word = (key: string) => this.#transloco.translate<string>(`operations.migration.ask.${key}`, { count, from: order.from, to: order.to });
    const reason = await this.#ask.confirm({
      heading: word('heading'), text: word('text'), reasonLabel: this.#transloco.translate('operations.reason'), confirm: word('confirm'),
    });
    if (reason === undefined) return;
    const commandId = newCommandId();
    const walk = new PartWalk<Reported>((cursor) =>
      this.#api.call('runMigration', { body: { ...order, commandId, reason, ...(cursor ? { cursor } : {}) } }),
    );
    this.expected.set(this.trial()?.examined() ?? count);
    this.target.set(order.to);
    this.run.set(walk);
    await this.goOn(walk);
  }

  protected async goOn(walk: PartWalk<Reported>): Promise<void> {
    await walk.go();
    if (walk.state() === 'done') this.versions.reload();
  }
}

function sentencesOf({ reasons }: { readonly reasons: readonly { readonly sentence: string }[] }): readonly string[] {
  return reasons.map(({ sentence }) => sentence);
}

function asResults<Item extends Omit<DossierResult, 'sentences'>>(
  items: readonly Item[], tell: (item: Item) => readonly string[],
): readonly DossierResult[] {
  return items.map((item) => ({ ...item, sentences: tell(item) }));
}
