import type { StartCommand } from '../../bpmn/index.ts';
import type { Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { DossierDependencies } from '../dependencies.ts';
import { eachOf } from '../each-of.ts';
import type { VersionShelf } from '../loaded-dossier.ts';
import { registerDossier } from '../registration.ts';
import { dossiersThatDid, outsideCommand } from '../subscriptions.ts';
import type { Spread, SpreadSignal } from './spread-signal.ts';
import { startedBy, type StartedProcedure } from './started-by.ts';

/** A procedure that is published anew in the very moment is begun by its newer version; so often at most. */
const attempts = 5;

/** Begins a dossier for nobody of each published procedure that starts with a signal; the same command begins it once. */
export async function beginBySignal(
  deps: DossierDependencies, shelf: VersionShelf, signal: SpreadSignal,
): Promise<Pick<Spread, 'began' | 'notBegun'>> {
  const started = new Map(await newest());
  const outcomes = await eachOf([...started.keys()], async (procedureKey) => ({ procedureKey, outcome: await begin(procedureKey) }));

  async function newest(): Promise<readonly (readonly [string, StartedProcedure])[]> {
    const found = await startedBy(deps, shelf, { type: 'signal', name: signal.name });
    return found.filter(({ procedureKey }) => procedureKey !== signal.from?.procedureKey).map((procedure) => [procedure.procedureKey, procedure]);
  }

  async function begin(procedureKey: string): Promise<Result<DossierDocument> | undefined> {
    for (let tried = 1; ; tried += 1) {
      const procedure = (tried === 1 ? started : new Map(await newest())).get(procedureKey);
      const [first, ...others] = procedure ? await notAwaited(deps, signal, procedure) : [];
      if (!procedure || !first) return undefined;
      const registered = await registerDossier(deps, shelf, signal.by, {
        commandId: outsideCommand(`${signal.commandId}:${procedureKey}`),
        procedureKey,
        applicant: null,
        data: signal.variables ?? {},
        begins: {
          version: procedure.version,
          commands: [first, ...others],
          ...(signal.depth === undefined ? {} : { depth: signal.depth }),
          cause: { cause: 'signal', elementId: first.startEventId ?? '', name: signal.name },
        },
      });
      if (registered.ok || registered.refusal.code !== 'procedure.newerVersion' || tried === attempts) return registered;
    }
  }

  return {
    began: outcomes.flatMap(({ procedureKey, outcome }) => (outcome?.ok ? [{ procedureKey, dossier: outcome.value }] : [])),
    notBegun: outcomes.flatMap(({ procedureKey, outcome }) => (outcome && !outcome.ok ? [{ procedureKey, refusal: outcome.refusal }] : [])),
  };
}

/**
 * The starts at which no dossier waited for the signal: a process that begins with several events together may have
 * begun with another of them (BPMN 13.5.1). Read off the histories, so that a repeated command says the same.
 */
async function notAwaited(
  { store }: DossierDependencies, { commandId, name }: SpreadSignal, { procedureKey, commands }: StartedProcedure,
): Promise<readonly StartCommand[]> {
  if (commands.every((command) => command.definition === undefined)) return commands;
  const awaited = new Set<string>();
  for (const id of await dossiersThatDid(store.dossiers, commandId)) {
    if ((await store.dossiers.load(id))?.procedureKey !== procedureKey) continue;
    for (const { body } of await store.history.list(id)) {
      if (body.type === 'signal.received' && body.name === name && body.elementId) awaited.add(body.elementId);
    }
  }
  return commands.filter(({ definition, startEventId }) => definition === undefined || !awaited.has(startEventId ?? ''));
}
