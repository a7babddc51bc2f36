import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/icon/icon.ts';
import { InstanceClock } from '../../shared/time/instance-clock.ts';
import { isoDay } from '../../shared/time/moments.ts';
import { formsBefore } from '../forms/form-links.ts';
import type { Selected } from '../panel/selected.ts';
import { StudioSession } from '../studio/studio-session.ts';
import { type Condition, type Operator, takesValue, type Test } from './condition.ts';
import { readCondition, writeCondition } from './condition-feel.ts';
import { FlowConditions } from './flow-conditions.ts';
import { fieldsOfForms, type FormField } from './form-field.ts';
import { firstTest, operatorsFor, textOf, valueOf, withOperator } from './operators.ts';

/** When a flow is taken: field, operator, value on the forms before it; or an expression for what the builder cannot say. */
@Component({
  selector: 'hoso-condition-section',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './condition-section.html',
  styleUrl: '../panel/section.css',
})
export class ConditionSection {
  readonly selected = input.required<Selected>();
  readonly #studio = inject(StudioSession);
  readonly #clock = inject(InstanceClock);
  protected readonly takesValue = takesValue;
  protected readonly textOf = textOf;

  protected readonly expression = computed(() => FlowConditions.read(this.selected().element));
  protected readonly isDefault = computed(() => FlowConditions.isDefault(this.selected().element));
  protected readonly fields = computed(() => fieldsOfForms(formsBefore(this.selected().element), this.#studio.forms()));
  /** What the builder shows; null where the expression says more than it can. */
  protected readonly condition = computed<Condition | null>(() =>
    this.expression() === '' ? { join: 'and', tests: [] } : readCondition(this.expression()),
  );

  /** The field of a test; one that no form has any more is shown by its key. */
  protected fieldOf(test: Test): FormField {
    return this.fields().find(({ key }) => key === test.field) ?? { key: test.field, label: test.field, kind: kindOfValue(test), choices: [] };
  }

  protected isUnknown(test: Test): boolean {
    return !this.fields().some(({ key }) => key === test.field);
  }

  protected operatorsOf(test: Test): readonly Operator[] {
    const operators = operatorsFor(this.fieldOf(test).kind);
    return operators.includes(test.operator) ? operators : [...operators, test.operator];
  }

  protected add(condition: Condition): void {
    const [field] = this.fields();
    if (field) this.#write({ ...condition, tests: [...condition.tests, firstTest(field, this.#today())] });
  }

  protected remove(condition: Condition, index: number): void {
    this.#write({ ...condition, tests: condition.tests.filter((_test, at) => at !== index) });
  }

  protected join(condition: Condition, join: string): void {
    this.#write({ ...condition, join: join === 'or' ? 'or' : 'and' });
  }

  protected setField(condition: Condition, index: number, key: string): void {
    const field = this.fields().find((one) => one.key === key);
    if (field) this.#replace(condition, index, firstTest(field, this.#today()));
  }

  protected setOperator(condition: Condition, index: number, test: Test, operator: string): void {
    const chosen = this.operatorsOf(test).find((one) => one === operator);
    if (chosen) this.#replace(condition, index, withOperator(test, chosen, this.fieldOf(test), this.#today()));
  }

  protected setValue(condition: Condition, index: number, test: Test, text: string): void {
    const value = valueOf(text, this.fieldOf(test).kind);
    if (value !== undefined) this.#replace(condition, index, { ...test, value });
  }

  protected setExpression(text: string): void {
    const trimmed = text.trim();
    const expression = trimmed === '' || trimmed.startsWith('=') ? trimmed : `=${trimmed}`;
    this.selected().drawing.get('hosoConditions').write(this.selected().element, expression);
  }

  protected setDefault(isDefault: boolean): void {
    const { drawing, element } = this.selected();
    if (!element.source) return;
    drawing.get('hosoConditions').makeDefault(element, element.source, isDefault);
  }

  #replace(condition: Condition, index: number, test: Test): void {
    this.#write({ ...condition, tests: condition.tests.map((old, at) => (at === index ? test : old)) });
  }

  #write(condition: Condition): void {
    const expression = condition.tests.length > 0 ? writeCondition(condition) : '';
    this.selected().drawing.get('hosoConditions').write(this.selected().element, expression);
  }

  #today(): string {
    return isoDay(this.#clock.now());
  }
}

function kindOfValue({ value }: Test): FormField['kind'] {
  if (typeof value === 'boolean') return 'yesNo';
  if (typeof value === 'number') return 'number';
  return typeof value === 'object' ? 'date' : 'text';
}
