/** bpmn.io's theme in our tokens; a sheet that follows the libraries' own. */
export const bpmnTheme = `
  .bio-theme-parent {
    --bio-surface: var(--paper); --bio-surface-overlay: var(--paper); --bio-surface-subtle: var(--desk); --bio-surface-medium: var(--jade-tint);
    --bio-text: var(--ink); --bio-text-subtle: var(--ink-second); --bio-text-subtlest: var(--ink-third);
    --bio-border: var(--line-control); --bio-border-subtle: var(--line); --bio-border-disabled: var(--line); --bio-border-input: var(--line-control);
    --bio-primary: var(--jade); --bio-primary-hover: var(--jade-hover); --bio-primary-surface: var(--jade-tint); --bio-primary-surface-strong: var(--jade-tint);
    --bio-danger: var(--red); --bio-danger-hover: var(--red-hover); --bio-danger-surface: var(--red-tint); --bio-danger-surface-subtle: var(--red-tint);
    --bio-warning-text: var(--amber); --bio-warning-surface: var(--amber-tint);
    --bio-info: var(--blue); --bio-focus: var(--jade); --bio-focus-surface: var(--paper); --bio-focus-ring: var(--jade-tint);
    --bio-canvas-accent: var(--jade); --bio-canvas-accent-subtle: var(--jade);
    --bio-radius-sm: var(--radius-small); --bio-radius-md: var(--radius-small); --bio-radius-lg: var(--radius);
  }
  .djs-parent { --popup-font-family: var(--font); --search-font-family: var(--font); }
  .djs-container svg:focus { outline: none; }
  .djs-container svg:focus-visible { outline: 2px solid var(--jade); outline-offset: -2px; }`;

/**
 * How bpmn-js draws: in our ink. The type of the drawing stays the library's: files carry label sizes that
 * were measured with it, and a wider type breaks words of drawings from elsewhere.
 */
export const bpmnRendering = {
  bpmnRenderer: { defaultStrokeColor: '#1b1f24', defaultLabelColor: '#1b1f24', defaultFillColor: '#ffffff' },
};
