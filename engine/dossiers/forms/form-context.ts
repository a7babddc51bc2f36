import { compileExpression, type Value, type Variables } from '../../feel/index.ts';

/** What a form's expressions see: the answers so far over the dossier's variables, and the world. */
export interface FormContext {
  readonly variables: Variables;
  /** Epoch ms. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}

/** The value of a form's FEEL expression (with its leading `=`); null where it has none. */
export function evaluateInForm(expression: string, context: FormContext): Value {
  const compiled = compileExpression(expression.replace(/^\s*=/, ''));
  if (!compiled.ok) return null;
  const { variables, now, zone } = context;
  const result = compiled.expression.evaluate({ lookUp: (name) => variables[name], now, zone });
  return result.ok ? result.value : null;
}

/** A setting that a form gives as a number, or as an expression for one. */
export function numberInForm(setting: number | string | undefined, context: FormContext): number | undefined {
  if (setting === undefined || setting === '') return undefined;
  const value = typeof setting === 'string' && setting.trim().startsWith('=') ? evaluateInForm(setting, context) : setting;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
