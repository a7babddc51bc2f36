import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import type { PlayedScenario } from './trial-view.ts';

/** What a scenario came to that was played, and how that differs from what it expects. */
@Component({
  selector: 'hoso-scenario-card',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="card-title" tabindex="-1">{{ 'trial.scenario.played' | transloco: { name: played().name } }}</h3>
    <p class="line">{{ 'trial.scenario.outcome.' + played().outcome | transloco }}</p>
    @if (played().differences; as differences) {
      <p class="line" [class.wrong]="differences.length > 0">
        <hoso-icon [name]="differences.length > 0 ? 'circle-x' : 'circle-check'" [size]="16" />{{ (differences.length > 0 ? 'trial.scenario.differs' : 'trial.scenario.asExpected') | transloco }}
      </p>
      @for (difference of told(); track difference.what) {
        <dl>
          <dt>{{ 'trial.scenario.what.' + difference.kind | transloco: { name: difference.name } }}</dt>
          @if (difference.kind === 'outcome') {
            <dd>{{ 'trial.scenario.expected' | transloco }} {{ 'trial.scenario.state.' + difference.expected | transloco }}</dd>
            <dd>{{ 'trial.scenario.actual' | transloco }} {{ 'trial.scenario.state.' + difference.actual | transloco }}</dd>
          } @else {
            <dd>{{ 'trial.scenario.expected' | transloco }} <code>{{ difference.expected }}</code></dd>
            <dd>{{ 'trial.scenario.actual' | transloco }} <code>{{ difference.actual }}</code></dd>
          }
        </dl>
      }
    }
    @for (warning of played().warnings; track $index) {
      <p class="line amber"><hoso-icon name="triangle-alert" [size]="16" />{{ warning }}</p>
    }
  `,
  styleUrl: './cards.css',
  styles: `
    .line { display: flex; gap: 6px; align-items: center; margin: 0; font: var(--text-work); }
    .amber { color: var(--amber); }
    dl, dd { margin: 0; font: var(--text-small); }
    dt { font: var(--text-small-strong); }
    code { overflow-wrap: anywhere; }
  `,
})
export class ScenarioCard {
  readonly played = input.required<PlayedScenario>();
  protected readonly told = computed(() => (this.played().differences ?? []).map((difference) => {
    const [kind = '', ...name] = difference.what.split('.');
    return { ...difference, kind, name: name.join('.') };
  }));
}
