import type { ModdleElement, ParseResult } from 'bpmn-moddle';
import type { Problem } from '../problem.ts';
import { guard } from './guard.ts';
import { type Dangling, followed } from './references.ts';
import { misread } from './strict.ts';
import { manyReferences, moddle, readTree, TooManyFaults } from './tree.ts';

/** The parsed file, or why it cannot be read. */
export type Parse =
  | {
      readonly ok: true;
      readonly definitions: ModdleElement;
      readonly elementsById: ParseResult['elementsById'];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Reads BPMN 2.0 XML into moddle's tree. */
export async function parse(xml: string): Promise<Parse> {
  const refused = guard(xml) ?? misread(xml, manyReferences);
  if (refused) return { ok: false, problems: [refused] };
  let result: ParseResult;
  try {
    result = await readTree(xml);
  } catch (error) {
    return { ok: false, problems: error instanceof TooManyFaults ? tooMany(error) : [notReadable(error)] };
  }
  const { rootElement, elementsById } = result;
  if (rootElement.$type !== 'bpmn:Definitions') {
    return { ok: false, problems: [{ severity: 'error', code: 'bpmn.notBpmn', params: { root: rootElement.$type } }] };
  }
  return { ok: true, definitions: rootElement, elementsById, problems: followed(result, moddle).flatMap(problemOf) };
}

/** What was found until it was too much, the last word first. */
function tooMany({ warnings }: TooManyFaults): [Problem, ...Problem[]] {
  const found = warnings.flatMap(problemOf);
  return [{ severity: 'error', code: 'bpmn.tooManyFaults', params: { most: found.length - 1 } }, ...found];
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
    const { element } = dangling;
    // A diagram that points nowhere draws wrong but runs right, as does a description.
    if (!element || /^(bpmndi|di|dc):/.test(element.$type)) return [{ severity: 'warning', code: 'bpmn.danglingDiagram', params: { reference: dangling.value ?? '' } }];
    const owner = ownerOf(element);
    return [{
      severity: descriptive.has(dangling.property ?? '') ? 'warning' : 'error', code: 'bpmn.danglingReference', section: '8.3.1',
      params: { reference: dangling.value ?? '', property: (dangling.property ?? '').replace('bpmn:', '') },
      ...(owner.id !== undefined ? { elementId: owner.id } : {}), ...(owner.name ? { elementName: owner.name } : {}),
    }];
  }
  const duplicate = /duplicate ID <([^>]*)>/.exec(dangling.message)?.[1];
  if (duplicate !== undefined) {
    return [{ severity: 'error', code: 'bpmn.duplicateId', params: { id: duplicate }, elementId: duplicate, section: '8.3.1' }];
  }
  // The parser leaves an element with such an id out, with all that hangs on it.
  const illegal = /illegal ID <([^>]*)>/.exec(dangling.message)?.[1];
  if (illegal !== undefined) return [{ severity: 'error', code: 'bpmn.idReserved', params: { id: illegal }, elementId: illegal, section: '8.3.1' }];
  return [{ severity: 'warning', code: 'bpmn.unknownContent', params: { reason } }];
}

/** The element that people know an inner part by: its nearest owner with an id. */
function ownerOf(element: ModdleElement): ModdleElement {
  let at = element;
  while (at.id === undefined && at.$parent) at = at.$parent;
  return at;
}
