import type { Dossier } from '../../engine/contract/dossier.ts';
import { extensions, flows, process } from '../bpmn/model.ts';
import { claim, complete, type Office, officer, publish, register } from './office.ts';

/* A procedure that changes while dossiers run. */

/** In version 2 the check has another id and form, the letter can be withdrawn, and a second look is new. */
const steps = (check: string, checkForm: string, more = ''): string => process(`
  <startEvent id="start"/>
  <userTask id="${check}" name="Kiểm tra">${extensions(`<zeebe:userTask/><zeebe:formDefinition formId="${checkForm}"/>`)}</userTask>
  <boundaryEvent id="overdue" name="Quá hạn kiểm tra" attachedToRef="${check}" cancelActivity="false">
    <timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
  <userTask id="remind" name="Đôn đốc"/>
  <parallelGateway id="split"/>
  <userTask id="letter" name="Soạn thư"/><userTask id="opinion" name="Xin ý kiến"/>
  <parallelGateway id="both"/>
  <userTask id="approve" name="Phê duyệt"/><endEvent id="end" name="Đã giải quyết"/><endEvent id="reminded"/>
  ${more}
  ${flows(`start -> ${check} -> split -> letter -> both -> approve -> end`, 'split -> opinion -> both', 'overdue -> remind -> reminded')}`);

export const first = steps('check', 'check-1');

export const second = steps('examine', 'check-2', `
  <boundaryEvent id="hurry" name="Sắp đến hạn" attachedToRef="letter" cancelActivity="false">
    <timerEventDefinition><timeDuration>PT6H</timeDuration></timerEventDefinition></boundaryEvent>
  <userTask id="hasten" name="Làm gấp"/><endEvent id="hastened"/>${flows('hurry -> hasten -> hastened')}`);

/** Knows nothing of the opinion any more. */
export const withoutOpinion = process(`
  <startEvent id="start"/><userTask id="check" name="Kiểm tra"/><userTask id="letter" name="Soạn thư"/>
  <userTask id="approve" name="Phê duyệt"/><endEvent id="end"/>
  ${flows('start -> check -> letter -> approve -> end')}`);

const form = (id: string) => ({
  [id]: { id, type: 'default', schemaVersion: 19, components: [{ type: 'textfield', key: 'note', label: 'Ghi chú' }] },
});

export const key = 'changing';

export const publishFirst = (office: Office): Promise<number> => publish(office, key, first, form('check-1'));
export const publishSecond = (office: Office): Promise<number> => publish(office, key, second, form('check-2'));

/** A dossier whose check somebody has claimed, or that stands at the letter and the opinion. */
export async function dossierAt(office: Office, where: 'registered' | 'claimed' | 'parallel'): Promise<Dossier> {
  const dossier = await register(office, key);
  if (where === 'claimed') await claim(office, officer, dossier.id, 'check');
  if (where === 'parallel') await complete(office, officer, dossier.id, 'check');
  return dossier;
}
