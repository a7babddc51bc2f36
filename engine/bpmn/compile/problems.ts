import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../problem.ts';

/** What is found wrong while compiling, each with the element that it is about. */
export class Problems {
  readonly all: Problem[] = [];

  error(element: ModdleElement, code: string, params?: Problem['params'], section?: string): void {
    this.#add('error', element, code, params, section);
  }

  warning(element: ModdleElement, code: string, params?: Problem['params'], section?: string): void {
    this.#add('warning', element, code, params, section);
  }

  #add(severity: Problem['severity'], element: ModdleElement, code: string, params: Problem['params'], section?: string): void {
    this.all.push({
      severity, code,
      ...(params ? { params } : {}),
      ...(element.id !== undefined ? { elementId: element.id } : {}),
      ...(element.name ? { elementName: element.name } : {}),
      ...(section !== undefined ? { section } : {}),
    });
  }
}
