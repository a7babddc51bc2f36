import type { Figure } from './figure.ts';

/** Figures as a table for people: ours, theirs, the ratio, the goal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    figure.bpmnEngine ? number(figure.bpmnEngine.value) : '',
    figure.bpmnEngine ? `${number(figure.bpmnEngine.ratio)} ×` : '',
    figure.goal ? `${figure.goal.met ? 'met' : 'MISSED'}: ${figure.goal.words}` : '',
  ]);
  const all = [['', 'Hoso', 'bpmn-engine', 'ratio', 'goal'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : column === 4 ? cell : cell.padStart(width);
  }).join('  ').trimEnd()).join('\n');
}

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
