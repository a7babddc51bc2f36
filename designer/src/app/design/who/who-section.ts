import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { is } from '../drawing/element-kinds.ts';
import type { Selected } from '../panel/selected.ts';
import { Assignments } from './assignment.ts';
import { GroupNamePipe } from './group-name.ts';
import { groupChoices } from './known-groups.ts';

/** Who does a step. */
@Component({
  selector: 'hoso-who-section',
  imports: [GroupNamePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (assignment().groupsExpression) {
      <p class="hint">{{ 'design.who.byExpression' | transloco }} <code>{{ assignment().groupsExpression }}</code></p>
    } @else {
      <div class="choices" role="group" [attr.aria-label]="'design.who.groups' | transloco">
        @for (group of choices(); track group) {
          <label class="choice"><input type="checkbox" [checked]="assignment().groups.includes(group)" (change)="toggle(group)" /> {{ group | groupName }}</label>
        }
      </div>
      <form class="add" (submit)="$event.preventDefault(); add()">
        <input
          class="input" maxlength="80" [attr.aria-label]="'design.who.otherGroup' | transloco" [placeholder]="'design.who.otherGroup' | transloco"
          [value]="typed()" (input)="typed.set($any($event.target).value)"
        />
        <button type="submit" class="button quiet" [disabled]="typed().trim() === ''">{{ 'design.add' | transloco }}</button>
      </form>
    }
    <label class="field">
      <span>{{ 'design.who.person' | transloco }}</span>
      <input class="input" maxlength="200" [value]="assignment().assignee" [placeholder]="'design.who.anybody' | transloco" (change)="assign($any($event.target).value)" />
    </label>
  `,
  styleUrl: '../panel/section.css',
})
export class WhoSection {
  readonly selected = input.required<Selected>();
  protected readonly typed = signal('');

  readonly #assignments = computed(() => this.selected().drawing.get('hosoAssignments'));
  protected readonly assignment = computed(() => this.#assignments().read(this.selected().element));
  protected readonly choices = computed(() => {
    const steps = this.selected().drawing.get('elementRegistry').filter((element) => is(element, 'bpmn:UserTask') && !element.labelTarget);
    return groupChoices(Assignments.groupsIn(steps, this.#assignments()));
  });

  protected toggle(group: string): void {
    const { groups } = this.assignment();
    this.#choose(groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group]);
  }

  protected add(): void {
    // A comma separates groups in the file.
    const group = this.typed().replaceAll(',', ' ').trim();
    if (group && !this.assignment().groups.includes(group)) this.#choose([...this.assignment().groups, group]);
    this.typed.set('');
  }

  protected assign(assignee: string): void {
    this.#assignments().chooseAssignee(this.selected().element, assignee);
  }

  #choose(groups: readonly string[]): void {
    this.#assignments().chooseGroups(this.selected().element, groups);
  }
}
