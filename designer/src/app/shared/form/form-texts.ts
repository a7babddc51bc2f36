/** Says a text of the catalogue in the present language. */
export type Say = (key: string, params?: Record<string, unknown>) => string;

interface Phrase {
  readonly english: RegExp;
  readonly key: string;
  /** Names of the groups, in order, as the catalogue's sentence calls them. */
  readonly params?: readonly string[];
}

/**
 * What form-js's validator says, in English only (it has no translation module; seen in 1.23). A test runs the real validator
 * against this list, so a sentence that a later release changes does not go unseen.
 */
const SENTENCES: readonly Phrase[] = [
  { english: /^Field is required\.$/, key: 'required' },
  { english: /^Field must match pattern .*\.$/s, key: 'pattern' },
  { english: /^Field must have minimum value of (.*)\.$/, key: 'min', params: ['value'] },
  { english: /^Field must have maximum value of (.*)\.$/, key: 'max', params: ['value'] },
  { english: /^Field must have minimum length of (.*)\.$/, key: 'minLength', params: ['count'] },
  { english: /^Field must have maximum length of (.*)\.$/, key: 'maxLength', params: ['count'] },
  { english: /^Field must be a valid {1,2}international phone number\. \(e\.g\. .*\)$/, key: 'phone' },
  { english: /^Field must be a valid email\.$/, key: 'email' },
  { english: /^Value is not a number\.$/, key: 'number' },
  { english: /^Value is expected to be an integer\.$/, key: 'integer' },
  { english: /^Value is expected to have at most (\d+) decimal digits?\.$/, key: 'decimals', params: ['count'] },
  { english: /^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, key: 'step', params: ['before', 'after'] },
  { english: /^(?:Min|Max) validation value is not a valid number\.$/, key: 'brokenLimit' },
];

/** What its widgets say. */
const LABELS: readonly Phrase[] = [
  { english: /^Search$/, key: 'search' },
  { english: /^Select$/, key: 'select' },
  { english: /^No results$/, key: 'noResults' },
  { english: /^All values selected$/, key: 'allSelected' },
  { english: /^Increment$/, key: 'increment' },
  { english: /^Decrement$/, key: 'decrement' },
  { english: /^Remove tag$/, key: 'removeTag' },
  { english: /^Skip to search$/, key: 'skipToSearch' },
  { english: /^Nothing to show\.$/, key: 'nothing' },
  { english: /^No content to show\.$/, key: 'nothing' },
  { english: /^External content couldn't be loaded\.$/, key: 'externalFailed' },
  { english: /^This is an image placeholder$/, key: 'imagePlaceholder' },
  { english: /^Previous page$/, key: 'previousPage' },
  { english: /^Next page$/, key: 'nextPage' },
  { english: /^Click to sort by (.*) descending$/, key: 'sortDescending', params: ['label'] },
  { english: /^Click to sort by (.*) ascending$/, key: 'sortAscending', params: ['label'] },
  { english: /^Click to remove sorting$/, key: 'unsort' },
  { english: /^Browse$/, key: 'browse' },
  { english: /^No files selected$/, key: 'noFiles' },
  { english: /^(\d+) files selected$/, key: 'files', params: ['count'] },
  { english: /^Document reference is not defined\.$/, key: 'noDocument' },
  { english: /^Unable to download document$/, key: 'downloadFailed' },
  { english: /^Download (.*)$/, key: 'download', params: ['name'] },
  { english: /^Add new$/, key: 'addRow' },
  { english: /^Expand all \((\d+)\)$/, key: 'expandAll', params: ['count'] },
  { english: /^Collapse$/, key: 'collapse' },
  { english: /^Remove list item (\d+)$/, key: 'removeRow', params: ['number'] },
];

/** A sentence of the validator in the present language; one that is not known (an author's own message) stays as it is. */
export function translateSentence(english: string, say: Say): string {
  return translated(SENTENCES, english, 'forms.wrong.', say);
}

/** A widget's label in the present language; a text that is not form-js's own stays as it is. */
export function translateLabel(english: string, say: Say): string {
  return translated(LABELS, english, 'forms.label.', say);
}

function translated(phrases: readonly Phrase[], english: string, area: string, say: Say): string {
  for (const { english: pattern, key, params = [] } of phrases) {
    const found = pattern.exec(english);
    if (found !== null) return say(area + key, Object.fromEntries(params.map((name, index) => [name, found[index + 1]])));
  }
  return english;
}
