let listener: ((xml: string) => void) | undefined;

/** Tells somebody of every model that tests build from now on, until the returned function is called. */
export function onModelBuilt(tell: (xml: string) => void): () => void {
  listener = tell;
  return () => {
    listener = undefined;
  };
}

/** A test built a model, or read one. */
export function recordModel(xml: string): void {
  listener?.(xml);
}
