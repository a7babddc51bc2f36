import { Component, effect, inject, input, resource, ViewEncapsulation } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Api } from '../api/api.ts';
import { Diagram } from '../diagram/diagram.ts';
import { ErrorState } from '../states/error-state.ts';
import { Skeleton } from '../states/skeleton.ts';

/** The dossier's own version of the procedure, with the way it went. Comes in a chunk of its own: defer it. */
@Component({
  selector: 'hoso-dossier-diagram',
  imports: [Diagram, ErrorState, Skeleton, TranslocoPipe],
  template: `
    @if (diagram.error(); as error) {
      <hoso-error-state [error]="error" (again)="diagram.reload()" />
    } @else if (!diagram.hasValue()) {
      <hoso-skeleton [rows]="3" />
    } @else {
      <hoso-diagram
        [label]="'dossiers.diagram.label' | transloco" [bpmn]="diagram.value().bpmn" [passed]="diagram.value().passed" [active]="diagram.value().active"
        [incidents]="diagram.value().incidents"
      />
      <ul class="legend">
        <li><span class="passed"></span>{{ 'dossiers.diagram.passed' | transloco }}</li>
        <li><span class="active"></span>{{ 'dossiers.diagram.active' | transloco }}</li>
        @if (diagram.value().incidents.length > 0) {
          <li><span class="incident"></span>{{ 'dossiers.diagram.incident' | transloco }}</li>
        }
      </ul>
    }
  `,
  styles: `
    hoso-dossier-diagram { display: block; }
    /* The drawing keeps its height: what stands below it comes later and would cut it off. */
    hoso-dossier-diagram hoso-diagram { height: auto; }
    hoso-dossier-diagram .hoso-diagram-frame { flex: none; height: clamp(260px, 50vh, 520px); }
    hoso-dossier-diagram .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 8px 0 0; padding: 0; font: var(--text-small); color: var(--ink-second); list-style: none; }
    hoso-dossier-diagram .legend li { display: flex; gap: 6px; align-items: center; }
    hoso-dossier-diagram .legend span { width: 16px; height: 10px; border: 2px solid var(--jade); border-radius: 3px; }
    hoso-dossier-diagram .legend .active { background: var(--jade); }
    hoso-dossier-diagram .legend .incident { background: var(--red-tint); border-color: var(--red); }
  `,
  encapsulation: ViewEncapsulation.None,
})
export class DossierDiagram {
  readonly dossierId = input.required<string>();
  /** Changes when the dossier changed, so that the path is read again. */
  readonly revision = input<number | string>(0);

  readonly #api = inject(Api);
  protected readonly diagram = resource({
    params: () => this.dossierId(),
    loader: ({ params: id, abortSignal }) => this.#api.call('readDiagram', { params: { id }, signal: abortSignal }),
  });

  constructor() {
    let known: number | string | undefined;
    effect(() => {
      const revision = this.revision();
      if (known !== undefined && known !== revision) this.diagram.reload();
      known = revision;
    });
  }
}
