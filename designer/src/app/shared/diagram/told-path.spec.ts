import { noMarks } from './marks.ts';
import { tellPath } from './told-path.ts';
import type { DrawnElement } from './viewer-services.ts';

const drawn: Record<string, DrawnElement> = {
  receive: { id: 'receive', type: 'bpmn:UserTask', businessObject: { $type: 'bpmn:UserTask', name: 'Tiếp nhận' } },
  split: { id: 'split', type: 'bpmn:ExclusiveGateway', businessObject: { $type: 'bpmn:ExclusiveGateway' } },
  yes: { id: 'yes', type: 'bpmn:SequenceFlow', businessObject: { $type: 'bpmn:SequenceFlow', name: 'Đủ' }, waypoints: [] },
};

describe('telling a path', () => {
  it('names steps in order and leaves out flows and what has no name', () => {
    const told = tellPath({ ...noMarks, passed: ['receive', 'yes', 'split'], active: ['receive'] }, (id) => drawn[id]);

    expect(told).toEqual({ passed: ['Tiếp nhận'], active: ['Tiếp nhận'], incidents: [] });
  });

  it('never lets an incident vanish', () => {
    expect(tellPath({ ...noMarks, incidents: ['split'] }, (id) => drawn[id]).incidents).toEqual(['split']);
  });
});
