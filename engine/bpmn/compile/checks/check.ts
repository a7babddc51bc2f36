import type { Build } from '../build.ts';
import { checkActivity } from './activities.ts';
import { checkEvent } from './events.ts';
import { checkExtensions } from './extensions.ts';
import { checkFlows } from './flows.ts';
import { checkGateway } from './gateways.ts';
import { checkScope } from './scopes.ts';
import type { Subject } from './subject.ts';

/** Checks what the specification asks of executable models (chapters 8 and 10), element by element. */
export function check(build: Build): void {
  for (const [id, node] of build.nodes) {
    const source = build.sources.get(id);
    if (!source) continue;
    const subject: Subject = { node, source, build };
    checkFlows(subject);
    checkEvent(subject);
    checkGateway(subject);
    checkActivity(subject);
    checkScope(subject);
    checkExtensions(subject);
  }
}
