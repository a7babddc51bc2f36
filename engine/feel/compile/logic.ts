import type { Code } from './place.ts';

/** Three-valued and (DMN 1.5, table 50): false wins, else anything but true makes null. */
export function and(left: Code, right: Code): Code {
  return (scope) => {
    const a = left(scope);
    if (a === false) return false;
    const b = right(scope);
    if (b === false) return false;
    return a === true && b === true ? true : null;
  };
}

/** Three-valued or (DMN 1.5, table 50): true wins, else anything but false makes null. */
export function or(left: Code, right: Code): Code {
  return (scope) => {
    const a = left(scope);
    if (a === true) return true;
    const b = right(scope);
    if (b === true) return true;
    return a === false && b === false ? false : null;
  };
}
