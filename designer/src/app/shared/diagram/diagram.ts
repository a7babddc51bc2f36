import type { ElementRef} from '@angular/core';
import {
  ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, model, signal, untracked,
  viewChild, ViewEncapsulation,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '../icon/icon.ts';
import { LanguageChoice } from '../language/language-choice.ts';
import { DiagramView } from './diagram-view.ts';
import type { Mark, Marks } from './marks.ts';
import type { ToldPath } from './told-path.ts';
import type { Viewport } from './viewer-services.ts';

/**
 * A procedure's diagram to look at: the path of a dossier in jade, the present step filled, what is stuck
 * in red; or the differences between two versions. Keys on the drawing: `+` `-` zoom, `0` fits, arrows move.
 */
@Component({
  selector: 'hoso-diagram',
  imports: [TranslocoPipe, Icon],
  templateUrl: './diagram.html',
  styleUrl: './diagram.css',
  // bpmn-js draws inside the host, where encapsulated styles would not reach.
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Diagram {
  /** BPMN 2.0 XML. */
  readonly bpmn = input.required<string>();
  /** What the diagram shows, as its accessible name. */
  readonly label = input.required<string>();
  /** Nodes and flows that were passed, in order. */
  readonly passed = input<readonly string[]>([]);
  readonly active = input<readonly string[]>([]);
  readonly incidents = input<readonly string[]>([]);
  /** Whether the path is told in words below; not needed where the page tells it already. */
  readonly inWords = input(true);
  /** Sentences to stand at elements, by their ids. */
  readonly said = input<Readonly<Record<string, string>>>({});
  readonly added = input<readonly string[]>([]);
  readonly removed = input<readonly string[]>([]);
  readonly changed = input<readonly string[]>([]);
  /** Element to bring into view. */
  readonly reveal = input<string | null>(null);
  /** Visible part; bind two diagrams to the same signal and they move together. */
  readonly viewport = model<Viewport | null>(null);

  protected readonly view = signal<DiagramView | null>(null);
  protected readonly state = signal<'loading' | 'shown' | 'unreadable'>('loading');
  protected readonly told = signal<ToldPath>({ passed: [], active: [], incidents: [] });
  protected readonly hasPath = computed(() => {
    const { passed, active, incidents } = this.told();
    return this.inWords() && passed.length + active.length + incidents.length > 0;
  });

  protected readonly host = viewChild.required<ElementRef<HTMLElement>>('canvas');
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(LanguageChoice).language;

  readonly #marks = computed<Marks>(() => ({
    passed: this.passed(),
    active: this.active(),
    incidents: this.incidents(),
    added: this.added(),
    removed: this.removed(),
    changed: this.changed(),
  }));

  constructor() {
    effect((onCleanup) => {
      const bpmn = this.bpmn();
      const host = this.host().nativeElement;
      let outdated = false;
      // Another model is another drawing: it is fitted anew.
      if (untracked(this.state) !== 'loading') untracked(() => this.viewport.set(null));
      onCleanup(() => {
        outdated = true;
        untracked(this.view)?.close();
        this.view.set(null);
      });
      void this.#open(host, bpmn, () => outdated);
    });
    effect(() => {
      const view = this.view();
      this.#language();
      view?.mark(this.#marks(), (mark) => this.#wordsOf(mark));
      if (view) this.told.set(view.tell());
    });
    effect(() => this.view()?.say(this.said()));
    effect(() => this.view()?.name(this.label()));
    effect(() => {
      const viewport = this.viewport();
      if (viewport) this.view()?.follow(viewport);
    });
    effect(() => {
      const elementId = this.reveal();
      if (elementId) this.view()?.reveal(elementId);
    });
    this.#followSize();
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.view()?.press(event.key)) event.preventDefault();
  }

  async #open(host: HTMLElement, bpmn: string, isOutdated: () => boolean): Promise<void> {
    this.state.set('loading');
    try {
      const view = await DiagramView.open(host, bpmn);
      if (isOutdated()) return view.close();
      // Of two diagrams side by side the wider one decides what both show.
      const shared = this.viewport();
      if (!shared || shared.width < view.viewport.width) this.viewport.set(view.viewport);
      view.onMoved((viewport) => this.viewport.set(viewport));
      this.view.set(view);
      this.state.set('shown');
    } catch {
      if (!isOutdated()) this.state.set('unreadable');
    }
  }

  /** A diagram in a tab that was hidden has no size when it opens; it is fitted once it gets one. */
  #followSize(): void {
    let hadSize = false;
    const observer = new ResizeObserver(([entry]) => {
      const hasSize = entry !== undefined && entry.contentRect.width > 0;
      if (hasSize && !hadSize) this.view()?.fit();
      else if (hasSize) this.view()?.resized();
      hadSize = hasSize;
    });
    effect(() => observer.observe(this.host().nativeElement));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  #wordsOf(mark: Mark): string {
    return this.#transloco.translate(`design.diagram.mark.${mark}`);
  }
}
