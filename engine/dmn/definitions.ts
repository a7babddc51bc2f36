import type { Refusal } from '../result.ts';
import { levelsOf } from './levels.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** A node of the decision requirements graph. */
export interface DrgElement {
  readonly kind: 'decision' | 'inputData' | 'bkm' | 'service';
  readonly id: string;
  /** The name by which expressions know its value. */
  readonly name: string;
  /** Its own name, which should be the same, but some editors leave the one behind when the other is changed. */
  readonly label: string;
  readonly element: XmlElement;
  /** Ids of what it requires (decisions, inputs, knowledge), `namespace#id` where imported. */
  readonly requires: readonly string[];
}

/** Another model whose elements are used under a name. */
export interface Import {
  readonly name: string;
  readonly namespace: string;
  /** Where its file is, as the importing file says; often left out. */
  readonly location: string | undefined;
}

/** A DMN file, read but not compiled. */
export interface Definitions {
  readonly namespace: string;
  readonly elements: ReadonlyMap<string, DrgElement>;
  readonly types: readonly XmlElement[];
  readonly imports: readonly Import[];
}

const KINDS: Readonly<Record<string, DrgElement['kind']>> = {
  decision: 'decision', inputData: 'inputData', businessKnowledgeModel: 'bkm', decisionService: 'service',
};

/** Nobody reads more problems than this, and looking for each circle costs time. */
const mostTold = 200;

const REQUIREMENTS = ['informationRequirement', 'knowledgeRequirement'];
const SERVICE_PARTS = ['outputDecision', 'encapsulatedDecision', 'inputDecision', 'inputData'];

/** Finds the elements of a file and what they require; ids that stand twice and decisions that need their own result become problems. */
export function readDefinitions(root: XmlElement, problems: Refusal[]): Definitions {
  const elements = new Map<string, DrgElement>();
  for (const element of root.children) {
    const kind = KINDS[element.name];
    if (!kind) continue;
    const id = element.attributes.get('id') ?? element.attributes.get('name') ?? '';
    const label = element.attributes.get('name') || id;
    const name = childOf(element, 'variable')?.attributes.get('name') || label;
    if (elements.has(id)) problems.push({ code: 'dmn.idTwice', params: { id }, elementId: id });
    elements.set(id, { kind, id, name, label, element, requires: requirementsOf(element, kind) });
  }
  const definitions = { ...readHead(root), elements, types: childrenOf(root, 'itemDefinition') };
  checkCircles(elements, problems);
  return definitions;
}

/** What a file is called by others, and which others it imports. */
export function readHead(root: XmlElement): Pick<Definitions, 'namespace' | 'imports'> {
  return {
    namespace: root.attributes.get('namespace') ?? '',
    imports: childrenOf(root, 'import').map(({ attributes }) => ({
      name: attributes.get('name') ?? '', namespace: attributes.get('namespace') ?? '', location: attributes.get('locationURI'),
    })),
  };
}

/** The ids of a service's parts of one kind. */
export function partsOf(service: XmlElement, part: string): string[] {
  return childrenOf(service, part).map(hrefOf);
}

function requirementsOf(element: XmlElement, kind: DrgElement['kind']): string[] {
  if (kind === 'service') return SERVICE_PARTS.flatMap((part) => partsOf(element, part));
  return element.children
    .filter((child) => REQUIREMENTS.includes(child.name))
    .flatMap((requirement) => requirement.children.filter((child) => child.attributes.has('href')).map(hrefOf));
}

/** `#id` is of this file, `namespace#id` of an imported one. */
function hrefOf(element: XmlElement): string {
  const href = element.attributes.get('href') ?? '';
  return href.startsWith('#') ? href.slice(1) : href;
}

function checkCircles(elements: Definitions['elements'], problems: Refusal[]): void {
  const { without } = levelsOf(new Map([...elements.keys()].map((id) => [id, decisionsOf(id, elements)])));
  for (const id of without) {
    const element = elements.get(id);
    if (element?.kind !== 'decision' || !isInCircle(id, elements)) continue;
    problems.push({ code: 'dmn.circle', elementId: element.id, elementName: element.name });
    if (problems.length > mostTold) return;
  }
}

/** Whether a decision needs its own result. Business knowledge models may call themselves. */
function isInCircle(start: string, elements: ReadonlyMap<string, DrgElement>): boolean {
  const seen = new Set<string>();
  const open = decisionsOf(start, elements);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...decisionsOf(id, elements));
  }
  return false;
}

function decisionsOf(id: string, elements: ReadonlyMap<string, DrgElement>): string[] {
  return (elements.get(id)?.requires ?? []).filter((required) => elements.get(required)?.kind === 'decision');
}
