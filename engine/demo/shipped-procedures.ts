import { parse } from 'yaml';
import { z } from 'zod';
import { JsonObject, Text } from '../contract/common.ts';
import { type Decisions, type Forms, ProcedureKey } from '../contract/procedure.ts';

/** The folder of shipped procedures, as whoever starts the server opens it. */
export interface ProcedureFolder {
  /** Names in a folder, none where it is missing. */
  list(path: string): Promise<readonly string[]>;
  /** A file's text. */
  read(path: string): Promise<string>;
}

/** A procedure as it ships. */
export interface ShippedProcedure {
  readonly key: string;
  readonly name: Text;
  readonly legalBasis: Text;
  readonly bpmn: string;
  readonly forms: Forms;
  /** By the name of their file. */
  readonly decisions: Decisions;
}

const Sheet = z.looseObject({ key: ProcedureKey, name: Text, legalBasis: z.looseObject({ vi: z.string(), en: z.string() }) });
const FormFile = z.looseObject({ id: z.string() }).and(JsonObject);

/** Reads a procedure from its folder: `procedure.yaml`, `procedure.bpmn`, `forms/*.form`, `decisions/*.dmn`. */
export async function readShippedProcedure(folder: ProcedureFolder, name: string): Promise<ShippedProcedure> {
  const sheet = Sheet.parse(parse(await folder.read(`${name}/procedure.yaml`)));
  const formFiles = (await folder.list(`${name}/forms`)).filter((file) => file.endsWith('.form')).sort();
  const forms = await Promise.all(
    formFiles.map(async (file) => FormFile.parse(JSON.parse(await folder.read(`${name}/forms/${file}`)))),
  );
  const decisionFiles = (await folder.list(`${name}/decisions`)).filter((file) => file.endsWith('.dmn')).sort();
  const decisions = await Promise.all(
    decisionFiles.map(async (file) => [file.slice(0, -'.dmn'.length), await folder.read(`${name}/decisions/${file}`)] as const),
  );
  return {
    key: sheet.key,
    name: sheet.name,
    legalBasis: { vi: sheet.legalBasis.vi, en: sheet.legalBasis.en },
    bpmn: await folder.read(`${name}/procedure.bpmn`),
    forms: Object.fromEntries(forms.map((form) => [form.id, form])),
    decisions: Object.fromEntries(decisions),
  };
}
