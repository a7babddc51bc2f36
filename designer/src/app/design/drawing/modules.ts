import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import { ExpertGroups } from '../expert/expert-groups.ts';
import type { LibraryTexts } from './library-texts.ts';
import { features } from './features.ts';

const expert = { __init__: ['hosoExpertGroups'], hosoExpertGroups: ['type', ExpertGroups] };

/** What is added to bpmn-js's modeler to make the studio of it. */
export function studioModules(texts: LibraryTexts): readonly unknown[] {
  return [
    { translate: ['value', texts.translate] },
    BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule,
    zeebeBehaviors, features, expert,
  ];
}
