import { compile, type ProcessGraph } from '../../engine/bpmn/index.ts';
import { recordModel } from './recorder.ts';

const namespaces = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:hoso="urn:hoso:bpmn:1"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** Root elements as a whole file. */
export function definitions(content: string): string {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<definitions ${namespaces} id="file" targetNamespace="urn:test">${content}</definitions>`;
  recordModel(xml);
  return xml;
}

/**
 * Short spelling of sequence flows: `a -> b -> c` chains, `a ->[= x > 1] b` has a condition, `a ->[*] b` is the
 * default (to be named in the gateway by `default="a_b"`). A flow's id is `source_target`.
 */
export function flows(...chains: string[]): string {
  return chains.map((chain) => {
    const parts = chain.trim().split(/\s*->(\[[^\]]*\])?\s*/);
    let text = '';
    for (let at = 0; at + 2 < parts.length; at += 2) {
      const [source = '', mark, target = ''] = parts.slice(at, at + 3);
      const condition = mark && mark !== '[*]' ? mark.slice(1, -1) : undefined;
      const body = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">${escape(condition)}</conditionExpression>`;
      text += `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
    }
    return text;
  }).join('');
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** One executable process as a whole file; `roots` are messages, signals, errors and the like. */
export function process(content: string, roots = ''): string {
  return definitions(`${roots}<process id="p" isExecutable="true">${content}</process>`);
}

/** Extension elements. */
export function extensions(content: string): string {
  return `<extensionElements>${content}</extensionElements>`;
}

/** A script task that sets one variable by FEEL. */
export function script(id: string, variable: string, feel: string, attributes = ''): string {
  return `<scriptTask id="${id}" ${attributes}>${extensions(`<zeebe:script expression="= ${escape(feel)}" resultVariable="${variable}"/>`)}</scriptTask>`;
}

/** The graph of a model that has no errors. */
export async function graphOf(xml: string): Promise<ProcessGraph> {
  const { graph, problems } = await compile(xml);
  if (!graph) throw new Error(`does not compile: ${JSON.stringify(problems)}`);
  return graph;
}
