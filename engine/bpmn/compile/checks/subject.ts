import type { ModdleElement } from 'bpmn-moddle';
import type { Build, DraftNode } from '../build.ts';

/** One node with its XML. */
export interface Subject {
  readonly node: DraftNode;
  readonly source: ModdleElement;
  readonly build: Build;
}
