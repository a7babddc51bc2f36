import { BpmnModdle, type ModdleElement, type ParseResult } from 'bpmn-moddle';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { hosoModdle } from '../hoso-moddle.ts';
import type { Problem } from '../problem.ts';
import { guard } from './guard.ts';
import { type Dangling, followed } from './references.ts';

/** The parsed file, or why it cannot be read. */
export type Parse =
  | { readonly ok: true; readonly definitions: ModdleElement; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

const moddle = new BpmnModdle({ zeebe: zeebeModdle, hoso: hosoModdle });

/** Reads BPMN 2.0 XML into moddle's tree. */
export async function parse(xml: string): Promise<Parse> {
  const refused = guard(xml);
  if (refused) return { ok: false, problem: refused };
  let result: ParseResult;
  try {
    result = await moddle.fromXML(xml);
  } catch (error) {
    return { ok: false, problem: notReadable(error) };
  }
  if (result.rootElement.$type !== 'bpmn:Definitions') {
    return { ok: false, problem: { severity: 'error', code: 'bpmn.notBpmn', params: { root: result.rootElement.$type } } };
  }
  return { ok: true, definitions: result.rootElement, problems: followed(result, moddle).flatMap(problemOf) };
}

function notReadable(error: unknown): Problem {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '';
  const code = reason.includes('failed to parse document as') ? 'bpmn.notBpmn' : 'bpmn.notXml';
  return { severity: 'error', code, params: { reason, root: '' } };
}

/** References that nothing is executed by: flows know their ends themselves, lanes and types only describe. */
const descriptive = new Set([
  'incoming', 'outgoing', 'flowNodeRef', 'partitionElementRef', 'itemSubjectRef', 'categoryValueRef', 'definitionalCollaborationRef',
].map((name) => `bpmn:${name}`));

function problemOf(dangling: Dangling): readonly Problem[] {
  const reason = dangling.message.split('\n')[0]?.slice(0, 200) ?? '';
  if (reason.startsWith('unresolved reference')) {
    const owner = dangling.element;
    // A diagram that points nowhere draws wrong but runs right, as does a description.
    if (!owner || /^(bpmndi|di|dc):/.test(owner.$type) || descriptive.has(dangling.property ?? '')) return [{ severity: 'warning', code: 'bpmn.danglingDiagram', params: { reference: dangling.value ?? '' } }];
    return [{
      severity: 'error', code: 'bpmn.danglingReference', section: '8.2',
      params: { reference: dangling.value ?? '', property: (dangling.property ?? '').replace('bpmn:', '') },
      ...(owner.id !== undefined ? { elementId: owner.id } : {}), ...(owner.name ? { elementName: owner.name } : {}),
    }];
  }
  const duplicate = /duplicate ID <([^>]*)>/.exec(dangling.message)?.[1];
  if (duplicate !== undefined) {
    return [{ severity: 'error', code: 'bpmn.duplicateId', params: { id: duplicate }, elementId: duplicate, section: '8.2.1' }];
  }
  // The parser leaves an element with such an id out, with all that hangs on it.
  const illegal = /illegal ID <([^>]*)>/.exec(dangling.message)?.[1];
  if (illegal !== undefined) return [{ severity: 'error', code: 'bpmn.idReserved', params: { id: illegal }, elementId: illegal, section: '8.2.1' }];
  return [{ severity: 'warning', code: 'bpmn.unknownContent', params: { reason } }];
}
