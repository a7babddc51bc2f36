import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { hosoModdle } from '../../../engine/bpmn/hoso-moddle.ts';
import { features, type StudioServices } from '../../src/app/design/drawing/features.ts';
import type { Drawn } from '../../src/app/design/drawing/services.ts';
import { provideSvg } from './svg.ts';

interface BpmnModeler {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ xml?: string }>;
  get(name: string): unknown;
}

/** A model opened in bpmn-js's real modeler with the studio's features. */
export interface OpenModel {
  get<N extends keyof StudioServices>(name: N): StudioServices[N];
  /** The element of an id; the test fails where there is none. */
  element(id: string): Drawn;
  xml(): Promise<string>;
}

/** Opens the birth registration that ships with the product. */
export function openBirthRegistration(): Promise<OpenModel> {
  return openModel(readFileSync(join(process.cwd(), 'procedures/birth-registration/procedure.bpmn'), 'utf8'));
}

/** Opens a model. The modeler comes as the library's bundle for Node, its ES modules are not loadable by Jest. */
export async function openModel(bpmn: string): Promise<OpenModel> {
  provideSvg();
  const Modeler = createRequire(import.meta.url)('bpmn-js/dist/bpmn-modeler.development.js') as new (options: object) => BpmnModeler;
  const container = document.createElement('div');
  document.body.append(container);
  // The line to a selected label is measured, for which the test's document has no geometry.
  const unmeasured = { labelLink: ['value', null] };
  const modeler = new Modeler({ container, additionalModules: [features, unmeasured], moddleExtensions: { zeebe: zeebeModdle, hoso: hosoModdle } });
  await modeler.importXML(bpmn);
  const get = <N extends keyof StudioServices>(name: N) => modeler.get(name) as StudioServices[N];
  return {
    get,
    element: (id) => {
      const element = get('elementRegistry').get(id);
      if (!element) throw new Error(`no element ${id}`);
      return element;
    },
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
  };
}
