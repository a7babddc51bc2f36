import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asFeel } from '../expression/as-feel.ts';
import type { Selected } from '../panel/selected.ts';
import { type Behaviour, firstBehaviours, RepeatBehaviours, type ThrownEvent } from './behaviours.ts';

/** What a step that is done for each of a list tells while its rounds finish. */
@Component({
  selector: 'hoso-behaviour-section',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './behaviour-section.html',
  styleUrl: '../panel/section.css',
})
export class BehaviourSection {
  readonly selected = input.required<Selected>();
  protected readonly kinds: readonly Behaviour['kind'][] = ['all', 'one', 'none', 'complex'];
  protected readonly eventKinds: readonly ThrownEvent['kind'][] = ['signal', 'message', 'escalation'];
  protected readonly behaviour = computed(() => RepeatBehaviours.read(this.selected().element));
  /** What is thrown, each with the formula by which it is where there is one. */
  protected readonly thrown = computed<readonly { readonly event: ThrownEvent; readonly condition: string | null }[]>(() => {
    const behaviour = this.behaviour();
    if (behaviour.kind === 'complex') return behaviour.rules;
    return behaviour.kind === 'all' ? [] : [{ event: behaviour.event, condition: null }];
  });

  protected choose(kind: Behaviour['kind']): void {
    this.#write(firstBehaviours[kind]);
  }

  protected setEvent(at: number, event: ThrownEvent): void {
    const behaviour = this.behaviour();
    if (behaviour.kind === 'one' || behaviour.kind === 'none') this.#write({ ...behaviour, event });
    else this.#setRule(at, { event });
  }

  protected setCondition(at: number, text: string): void {
    this.#setRule(at, { condition: asFeel(text) });
  }

  protected add(): void {
    const behaviour = this.behaviour();
    if (behaviour.kind === 'complex') this.#write({ ...behaviour, rules: [...behaviour.rules, { condition: '', event: { kind: 'signal', name: '' } }] });
  }

  protected remove(at: number): void {
    const behaviour = this.behaviour();
    if (behaviour.kind === 'complex') this.#write({ ...behaviour, rules: behaviour.rules.filter((_, index) => index !== at) });
  }

  #setRule(at: number, change: { readonly event?: ThrownEvent; readonly condition?: string }): void {
    const behaviour = this.behaviour();
    if (behaviour.kind !== 'complex') return;
    this.#write({ ...behaviour, rules: behaviour.rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)) });
  }

  #write(behaviour: Behaviour): void {
    const { drawing, element } = this.selected();
    drawing.get('hosoRepeatBehaviours').write(element, behaviour);
  }
}
