/** What somebody typed as a formula: FEEL is marked by a leading `=`, which is easily forgotten. '' stays ''. */
export function asFeel(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || trimmed.startsWith('=') ? trimmed : `=${trimmed}`;
}
