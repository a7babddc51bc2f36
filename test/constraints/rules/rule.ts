/** One thing that BPMN asks of a model, shown by a model that violates it and one that does not. */
export interface Rule {
  readonly title: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The element that is named. */
  readonly elementId: string;
  readonly section: string;
  readonly violating: string;
  readonly conforming: string;
  /** Codes of other errors that the violation cannot but bring along. */
  readonly also: readonly string[];
}

type Heading = readonly [severity: Rule['severity'], code: string, elementId: string, section: string];

/** A rule, with a template that one part of makes violating and another conforming. Codes without a group are constraints. */
export function rule(
  title: string, [severity, code, elementId, section]: Heading, model: (part: string) => string,
  [violating, conforming]: readonly [violating: string, conforming: string], also: readonly string[] = [],
): Rule {
  return { title, severity, code: grouped(code), elementId, section, violating: model(violating), conforming: model(conforming), also: also.map(grouped) };
}

function grouped(code: string): string {
  return code.includes('.') ? code : `constraint.${code}`;
}
