import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AdHocSection } from '../ad-hoc/ad-hoc-section.ts';
import { BeginningSection } from '../beginning/beginning-section.ts';
import { CalledSection } from '../calls/called-section.ts';
import { CitizenSection } from '../citizen/citizen-section.ts';
import { BranchSection } from '../condition/branch-section.ts';
import { ConditionSection } from '../condition/condition-section.ts';
import { FlowConditions } from '../condition/flow-conditions.ts';
import { ConnectSection } from '../connecting/connect-section.ts';
import { connectTargets } from '../connecting/connect-targets.ts';
import { DataFlowSection } from '../data-items/data-flow-section.ts';
import { DataSection } from '../data-items/data-section.ts';
import { DeadlineSection } from '../deadline/deadline-section.ts';
import { DecisionSection } from '../decisions/decision-section.ts';
import { is, processOf } from '../drawing/element-kinds.ts';
import { EventSection } from '../events/event-section.ts';
import { InterruptingSection } from '../events/interrupting-section.ts';
import { LinkSection } from '../events/link-section.ts';
import { TriggerSection } from '../events/trigger-section.ts';
import { ExpertPanel } from '../expert/expert-panel.ts';
import { ExpressionSection } from '../expression/expression-section.ts';
import { FilledInSection } from '../forms/filled-in-section.ts';
import { LatenessSection } from '../lateness/lateness-section.ts';
import { QuantitySection } from '../quantity/quantity-section.ts';
import { BehaviourSection } from '../repeat/behaviour-section.ts';
import { RepeatSection } from '../repeat/repeat-section.ts';
import { JobSection } from '../script/job-section.ts';
import { ScriptSection } from '../script/script-section.ts';
import { TimerSection } from '../timing/timer-section.ts';
import { UndoSection } from '../undo/undo-section.ts';
import { UnitsSection } from '../units/units-section.ts';
import { WhoSection } from '../who/who-section.ts';
import { advancedOf, detailsOf, isRepeatable } from './details.ts';
import { kindOf } from './kind.ts';
import { NameSection } from './name-section.ts';
import { sectionsFor } from './sections.ts';
import type { Selected } from './selected.ts';

/** Everything about the selected element: the questions of the office, and folded under them what only an expert sets. */
@Component({
  selector: 'hoso-panel',
  imports: [
    AdHocSection, BeginningSection, BehaviourSection, BranchSection, CalledSection, CitizenSection, ConditionSection, ConnectSection, DataFlowSection,
    DataSection, DeadlineSection, DecisionSection, EventSection, ExpertPanel, ExpressionSection, FilledInSection, InterruptingSection,
    JobSection, LatenessSection, LinkSection, NameSection, QuantitySection, RepeatSection, ScriptSection, TimerSection, TranslocoPipe,
    TriggerSection, UndoSection, UnitsSection, WhoSection,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel.html',
  styleUrls: ['./side.css', './panel.css'],
})
export class Panel {
  readonly selected = input.required<Selected>();
  protected readonly expertOpen = signal(false);
  protected readonly kind = computed(() => kindOf(this.selected().element));
  protected readonly advanced = computed(() => {
    const { drawing, element } = this.selected();
    return [...advancedOf(element), ...(connectTargets(drawing, element).length > 0 ? ['connect' as const] : [])];
  });
  protected readonly sections = computed(() => {
    const { element } = this.selected();
    return sectionsFor(this.kind(), {
      hasChoice: this.kind() === 'flow' && FlowConditions.apply(element),
      hasProcess: processOf(element) !== undefined,
      hasPool: is(element, 'bpmn:Participant'),
      details: detailsOf(element),
      isRepeatable: isRepeatable(element),
      passes: is(element, 'bpmn:StartEvent') || is(element, 'bpmn:IntermediateThrowEvent'),
    });
  });
}
