const adopted = new Set<string>();

/**
 * Adds a library's style sheet to the document, once. Constructed sheets rather than `<style>` elements:
 * the content security policy allows none of those, and the sheet is loaded with the chunk that needs it.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
