/** What is to be seen on a diagram besides the drawing: element and flow ids by meaning. */
export interface Marks {
  /** Nodes and flows that a dossier passed, each once, in order. */
  readonly passed: readonly string[];
  readonly active: readonly string[];
  readonly incidents: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** A meaning that a mark can have; also the end of its CSS class `hoso-…`. */
export type Mark = 'passed' | 'active' | 'incident' | 'added' | 'removed' | 'changed';

/** Marks that show an icon as well: colour never speaks alone. */
export const marksWithIcon: readonly Mark[] = ['incident', 'added', 'removed', 'changed'];

/** No marks at all. */
export const noMarks: Marks = { passed: [], active: [], incidents: [], added: [], removed: [], changed: [] };

/** One mark on one element. */
export interface PlacedMark {
  readonly elementId: string;
  readonly mark: Mark;
}

/**
 * Every mark on the elements that the drawing has. An element that is active now is not shown as passed:
 * in a loop it was both, and where the dossier is matters more than where it was.
 */
export function placeMarks(marks: Marks, isDrawn: (elementId: string) => boolean): readonly PlacedMark[] {
  const active = new Set(marks.active);
  const lists: readonly (readonly [Mark, readonly string[]])[] = [
    ['passed', marks.passed.filter((id) => !active.has(id))],
    ['active', marks.active],
    ['incident', marks.incidents],
    ['added', marks.added],
    ['removed', marks.removed],
    ['changed', marks.changed],
  ];
  return lists.flatMap(([mark, ids]) =>
    [...new Set(ids)].filter(isDrawn).map((elementId) => ({ elementId, mark })),
  );
}

/** What has to be taken off and put on to get from one set of marks to another. */
export function compareMarks(
  before: readonly PlacedMark[], after: readonly PlacedMark[],
): { readonly gone: readonly PlacedMark[]; readonly come: readonly PlacedMark[] } {
  const key = ({ elementId, mark }: PlacedMark) => `${mark} ${elementId}`;
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  return { gone: before.filter((mark) => !has.has(key(mark))), come: after.filter((mark) => !had.has(key(mark))) };
}
