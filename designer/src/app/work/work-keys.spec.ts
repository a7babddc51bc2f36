import { takesText, workCommand } from './work-keys.ts';
import type { Keystroke } from './work-keys.ts';

const stroke = (key: string, more: Partial<Keystroke> = {}): Keystroke => ({ key, ctrlKey: false, metaKey: false, altKey: false, typing: false, ...more });

describe('keys of the work page', () => {
  it.each([
    ['j', {}, 'next'],
    ['J', {}, 'next'],
    ['k', {}, 'previous'],
    ['c', {}, 'claim'],
    ['?', {}, 'help'],
    ['Enter', { ctrlKey: true }, 'complete'],
    ['Enter', { metaKey: true, typing: true }, 'complete'],
    ['Enter', {}, null],
    ['j', { typing: true }, null],
    ['k', { ctrlKey: true }, null],
    ['c', { altKey: true }, null],
    ['x', {}, null],
  ] as const)('%s %p means %p', (key, more, command) => {
    expect(workCommand(stroke(key, more), true)).toBe(command);
  });

  it('leaves letters alone where they are switched off, and keeps Ctrl+Enter', () => {
    expect(workCommand(stroke('j'), false)).toBeNull();
    expect(workCommand(stroke('Enter', { ctrlKey: true }), false)).toBe('complete');
  });

  it.each([
    ['<input>', true],
    ['<input type="date">', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<button></button>', false],
    ['<a href="#">x</a>', false],
  ])('knows that %s takes letters: %p', (html, expected) => {
    document.body.innerHTML = html;
    expect(takesText(document.body.firstElementChild)).toBe(expected);
  });
});
