import type { ModdleElement } from 'bpmn-moddle';
import type { ElementInfo } from '../graph.ts';
import type { Problems } from './problems.ts';
import { count, extension, many, text } from './xml.ts';

type Description = Omit<ElementInfo, 'id' | 'type'>;

/** What an element says to people: name, lane, form, deadline, and what the citizen sees. */
export function descriptionOf(
  element: ModdleElement, scope: { readonly id: string } | undefined, lanes: ReadonlyMap<string, string>, problems: Problems,
): Description {
  const form = extension(element, 'zeebe:FormDefinition');
  const formId = text(form, 'formId') ?? text(form, 'formKey') ?? text(form, 'externalReference');
  const [documentation] = many(element, 'documentation').map((part) => text(part, 'text'));
  const lane = lanes.get(element.id ?? '') ?? (scope ? lanes.get(scope.id) : undefined);
  const deadline = deadlineOf(element, problems);
  const shown = publicOf(element, problems);
  return {
    ...(text(element, 'name') !== undefined ? { name: text(element, 'name') as string } : {}),
    ...(documentation !== undefined ? { documentation } : {}),
    ...(scope ? { parentId: scope.id } : {}),
    ...(lane !== undefined ? { lane } : {}),
    ...(formId !== undefined ? { formId } : {}),
    ...(deadline ? { deadline } : {}),
    ...(shown ? { public: shown } : {}),
  };
}

function deadlineOf(element: ModdleElement, problems: Problems): ElementInfo['deadline'] {
  const deadline = extension(element, 'hoso:Deadline');
  if (!deadline) return undefined;
  const amount = count(deadline, 'amount');
  const unit = text(deadline, 'unit');
  if (amount !== undefined && amount > 0 && (unit === 'workingHour' || unit === 'workingDay')) return { amount, unit };
  problems.error(element, 'bpmn.deadlineWrong', { amount: amount ?? '', unit: unit ?? '' });
  return undefined;
}

function publicOf(element: ModdleElement, problems: Problems): ElementInfo['public'] {
  const shown = extension(element, 'hoso:Public');
  if (!shown) return undefined;
  const state = count(shown, 'state');
  if (state !== undefined && !(Number.isInteger(state) && state >= 1 && state <= 10)) {
    problems.error(element, 'bpmn.publicStateWrong', { state });
  }
  const labelVi = text(shown, 'labelVi');
  const labelEn = text(shown, 'labelEn');
  return {
    ...(state !== undefined ? { state } : {}),
    ...(labelVi !== undefined ? { labelVi } : {}), ...(labelEn !== undefined ? { labelEn } : {}),
  };
}
