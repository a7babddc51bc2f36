import { z } from 'zod';
import { JsonObject } from './common.ts';
import { Applicant, CommandId } from './dossier.ts';
import { ProcedureKey } from './procedure.ts';

const Name = z.string().min(1).max(200);

/** POST /api/messages: something that another agency or system tells one dossier. */
export const PublishMessage = z.strictObject({
  /** The same id does its work once, however often it is sent. */
  commandId: CommandId,
  /** Name of the message in the model. */
  name: Name,
  /** What the model's correlation key gives, such as the dossier's code. */
  correlationKey: z.string().max(200).optional(),
  /** Set in the dossier where it waits for the message. */
  variables: JsonObject.optional(),
  /** Who a dossier is for that begins with the message; needed only then. */
  applicant: Applicant.optional(),
});
export type PublishMessage = z.infer<typeof PublishMessage>;

/** What became of a message. */
export const MessageReceipt = z.strictObject({
  /** Whether a dossier that waited has it, or a new one began with it. */
  outcome: z.enum(['received', 'began']),
  dossierId: z.string(),
  dossierCode: z.string(),
});
export type MessageReceipt = z.infer<typeof MessageReceipt>;

/** POST /api/signals: something that every dossier that waits for it shall know. */
export const BroadcastSignal = z.strictObject({ commandId: CommandId, name: Name, variables: JsonObject.optional() });
export type BroadcastSignal = z.infer<typeof BroadcastSignal>;

/** What became of a signal. */
export const SignalReceipt = z.strictObject({
  /** How many dossiers it reached. */
  reached: z.number().int(),
  /** Dossiers that it began, of each published procedure that starts with it one. */
  began: z.array(z.strictObject({ procedureKey: ProcedureKey, dossierId: z.string(), dossierCode: z.string() })),
  /** Dossiers that it could not reach, and why: suspended ones among them. */
  missed: z.array(z.strictObject({ dossierId: z.string(), code: z.string(), sentence: z.string() })),
  /** Procedures that start with it and could not be begun, and why. */
  notBegun: z.array(z.strictObject({ procedureKey: ProcedureKey, sentence: z.string() })),
});
export type SignalReceipt = z.infer<typeof SignalReceipt>;
