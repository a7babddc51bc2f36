import { Dialog } from '@angular/cdk/dialog';
import type { ElementRef} from '@angular/core';
import {
  afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal, untracked, viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { ModelProblem } from '../../shared/api/contract.ts';
import { ProblemError } from '../../shared/api/problem-error.ts';
import { adoptBpmnStyles } from '../../shared/diagram/bpmn-styles.ts';
import { Diagram } from '../../shared/diagram/diagram.ts';
import { Icon } from '../../shared/icon/icon.ts';
import { LanguageChoice } from '../../shared/language/language-choice.ts';
import { Notes } from '../../shared/notes/notes.ts';
import { ErrorState } from '../../shared/states/error-state.ts';
import { ProblemPipe } from '../../shared/states/problem-sentence.ts';
import { MomentPipe } from '../../shared/time/moment-pipes.ts';
import { BlockList } from '../blocks/block-list.ts';
import { Drawing } from '../drawing/drawing.ts';
import { Panel } from '../panel/panel.ts';
import { type Selected, standFor } from '../panel/selected.ts';
import { hasPath } from '../problems/problem-path.ts';
import { TryOut } from '../try-out/try-out.ts';
import { TryOutPanel } from '../try-out/try-out-panel.ts';
import { saveFile } from './save-file.ts';
import { StudioBar } from './studio-bar.ts';
import { type DrawerTab, StudioDrawer } from './studio-drawer.ts';
import { StudioSession } from './studio-session.ts';
import { SubmitDialog } from './submit-dialog.ts';
import { wideEnough } from './wide-enough.ts';

/** The studio: the canvas has the screen; blocks at its left, questions at its right, problems below. */
@Component({
  selector: 'hoso-studio-page',
  imports: [
    BlockList, Diagram, ErrorState, Icon, MomentPipe, Panel, ProblemPipe, StudioBar, StudioDrawer, TranslocoPipe, TryOutPanel,
  ],
  providers: [ProblemPipe, StudioSession, TryOut],
  templateUrl: './studio-page.html',
  styleUrl: './studio-page.css',
  // bpmn-js draws inside the page, where encapsulated styles would not reach.
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'saveByKey($event)', '(window:beforeunload)': 'warn($event)' },
})
export class StudioPage {
  /** Procedure that is drawn; from the address. */
  readonly key = input.required<string>();

  protected readonly studio = inject(StudioSession);
  protected readonly selected = signal<Selected | null>(null);
  protected readonly tryOut = inject(TryOut);
  protected readonly tab = signal<DrawerTab | null>(null);
  /** On a phone the drawing can only be looked at. */
  protected readonly wide = wideEnough();
  /** The drawing as it was when the window became too narrow to draw in. */
  protected readonly onlyShown = signal('');
  /** What a try-out stands at: it is kept in view. */
  protected readonly here = computed(() => this.stuck()[0] ?? this.tryOut.view()?.active.at(-1) ?? null);
  protected readonly stuck = computed(() => (this.tryOut.view()?.incidents ?? []).map(({ elementId }) => elementId));
  protected readonly said = computed(() => Object.fromEntries((this.tryOut.view()?.incidents ?? []).map(({ elementId, sentence }) => [elementId, sentence])));
  /** The problem whose way is on the drawing: as long as a check still finds it. */
  protected readonly pathShown = computed(() => {
    const wanted = this.#pathWanted();
    return this.studio.problems().find(({ code, elementId }) => code === wanted?.code && elementId === wanted.elementId) ?? null;
  });
  protected readonly error = signal<unknown>(null);
  protected readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  readonly #dialog = inject(Dialog);
  readonly #notes = inject(Notes);
  readonly #problem = inject(ProblemPipe);
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(LanguageChoice).language;
  readonly #pathWanted = signal<ModelProblem | null>(null);
  #closed = false;

  constructor() {
    afterNextRender(() => void this.open());
    effect(() => {
      const language = this.#language();
      untracked(() => {
        this.studio.drawing()?.speak(language);
        if (this.studio.drawing()) void this.studio.check();
      });
    });
    effect(() => this.studio.drawing()?.get('hosoProblemMarks').show(this.studio.problems()));
    effect(() => {
      const shown = this.pathShown();
      this.studio.drawing()?.get('hosoProblemPath').show(shown, {
        from: this.#transloco.translate('design.problems.pathFrom'), to: this.#transloco.translate(`design.problems.pathTo.${shown?.severity ?? 'error'}`),
      });
    });
    effect(() => {
      const drawing = this.studio.drawing();
      if (!this.wide()) void drawing?.xml().then((bpmn) => this.onlyShown.set(bpmn));
    });
    const resizing = new ResizeObserver(() => this.studio.drawing()?.resized());
    effect(() => resizing.observe(this.canvas().nativeElement));
    inject(DestroyRef).onDestroy(() => {
      this.#closed = true;
      resizing.disconnect();
      void this.studio.close();
    });
  }

  protected async open(): Promise<void> {
    this.error.set(null);
    try {
      const bpmn = await this.studio.load(this.key());
      adoptBpmnStyles();
      const drawing = await Drawing.open(this.canvas().nativeElement, bpmn, this.#language());
      if (this.#closed) return drawing.close();
      this.studio.begin(drawing);
      drawing.onSelected(([element]) => this.selected.set(element ? { drawing, element: standFor(element) } : null));
    } catch (error) {
      this.error.set(error);
    }
  }

  /** Goes to what is wrong and shows how a dossier comes there; chosen again, the way is put away. */
  protected choose(problem: Pick<ModelProblem, 'elementId'> | ModelProblem): void {
    if (problem === this.pathShown()) return this.#pathWanted.set(null);
    const path = 'code' in problem && hasPath(problem) ? problem.path ?? [] : [];
    this.#pathWanted.set('code' in problem && path.length > 0 ? problem : null);
    if (!problem.elementId) return;
    if (this.tryOut.isOn()) this.stopTrying();
    this.studio.drawing()?.reveal(problem.elementId);
    this.studio.drawing()?.bringIntoView(path);
  }

  protected async tryItOut(): Promise<void> {
    this.tab.set('history');
    await this.tryOut.open();
  }

  protected stopTrying(): void {
    this.tryOut.close();
    this.tab.set(null);
  }

  protected async submit(): Promise<void> {
    const opened = this.#dialog.open<string>(SubmitDialog, { data: this.studio.name().vi, ariaLabelledBy: 'submit-heading' });
    const note = await firstValueFrom(opened.closed);
    if (note === undefined) return;
    try {
      await this.studio.submit(note);
      this.#notes.say(this.#transloco.translate('design.submit.done'));
    } catch (error) {
      await this.studio.check();
      this.tab.set('problems');
      const sentence = error instanceof ProblemError && error.message ? error.message : this.#transloco.translate('design.submit.notSaved');
      this.#notes.say(sentence, 'wrong');
    }
  }

  protected async reload(): Promise<void> {
    try {
      await this.studio.reload();
    } catch (error) {
      this.#notes.say(this.#problem.transform(error), 'wrong');
    }
  }

  protected async exportFile(): Promise<void> {
    const bpmn = await this.studio.drawing()?.xml();
    if (bpmn !== undefined) saveFile(`${this.key()}.bpmn`, bpmn, 'application/xml');
  }

  protected exportLeftover(bpmn: string): void {
    saveFile(`${this.key()}.bpmn`, bpmn, 'application/xml');
  }

  protected async importFile(file: File): Promise<void> {
    try {
      await this.studio.take(await file.text());
      this.#notes.say(this.#transloco.translate('design.studio.imported', { name: file.name }));
    } catch {
      this.#notes.say(this.#transloco.translate('design.studio.notBpmn', { name: file.name }), 'wrong');
    }
  }

  protected saveByKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    // A field's change is only told when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
    void this.studio.save();
  }

  /** Only where the work is neither with the server nor in this browser. */
  protected warn(event: BeforeUnloadEvent): void {
    const keeping = this.studio.keeping();
    if (keeping.state === 'unsaved' || keeping.state === 'saving' || (keeping.state === 'offline' && !keeping.kept)) event.preventDefault();
  }
}
