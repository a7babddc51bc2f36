import { flag, many, typeOf } from '../compile/xml.ts';
import { nameOf, type Reading } from './reading.ts';

/** Choreographies and global conversations: nothing executes them, but what a file says of them must hold together (BPMN 9.1, 9.5.5). */
export function checkChoreographies({ roots, problems }: Reading): void {
  for (const root of roots) {
    const choreographies = many(root, 'choreographyRef');
    if (choreographies.length > 0 && /^(Choreography|GlobalChoreographyTask|GlobalConversation)$/.test(typeOf(root))) {
      problems.error(root, 'constraint.choreographyRefersOn', undefined, '9.1');
    }
    if (typeOf(root) === 'Collaboration') {
      for (const choreography of choreographies) {
        if (flag(choreography, 'isClosed') !== flag(root, 'isClosed')) problems.error(root, 'constraint.closedDiffers', { choreography: nameOf(choreography) }, '9.1');
      }
    }
    if (typeOf(root) === 'GlobalConversation') {
      const held = ['conversations', 'participantAssociations', 'messageFlowAssociations', 'artifacts'].find((property) => many(root, property).length > 0);
      if (held !== undefined || root.conversationAssociations !== undefined) problems.error(root, 'constraint.conversationHolds', undefined, '9.5.5');
    }
  }
}
