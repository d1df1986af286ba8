import {css} from 'lit';

/**
 * Tokens and plain controls that every element shares. Font and text colour come from the page; the rest is mixed
 * from them, so that light, dark and any brand look at home. Public names are `--civil-…`, private ones `--_civil-…`.
 */
export const base = css`
  :host {
    display: block;
    --_civil-accent: var(--civil-accent, light-dark(#1f5fbf, #8ab8ff));
    --_civil-on-accent: var(--civil-on-accent, light-dark(#fff, #0b1526));
    --_civil-surface: var(--civil-surface, Canvas);
    --_civil-muted: var(--civil-muted, color-mix(in srgb, currentColor 68%, transparent));
    --_civil-line: var(--civil-line, color-mix(in srgb, currentColor 16%, transparent));
    --_civil-edge: color-mix(in srgb, currentColor 52%, transparent);
    --_civil-tint: color-mix(in srgb, currentColor 5%, transparent);
    --_civil-radius: var(--civil-radius, 0.5rem);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_civil-edge);
    border-radius: var(--_civil-radius);
    background: transparent;
    cursor: pointer;
  }
  button:hover {
    background: var(--_civil-tint);
  }
  button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  .primary {
    border-color: transparent;
    background: var(--_civil-accent);
    color: var(--_civil-on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_civil-accent) 88%, currentColor);
  }
  .quiet {
    border-color: transparent;
    padding-inline: 0.5rem;
    color: var(--_civil-muted);
  }
  .quiet:hover {
    color: inherit;
  }
  a {
    color: var(--_civil-accent);
    text-underline-offset: 0.15em;
  }
  textarea,
  input:not([type='radio'], [type='checkbox']) {
    inline-size: 100%;
    min-block-size: 2.5rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_civil-edge);
    border-radius: var(--_civil-radius);
    background: var(--_civil-surface);
    font-size: max(1rem, 16px);
  }
  :focus-visible {
    outline: 2px solid var(--_civil-accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--_civil-muted);
    font-size: 0.875em;
  }
  /* Muted once is muted enough. */
  :is(.muted, .note) :is(.muted, .quiet, .badge) {
    color: inherit;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    .primary {
      border-color: Highlight;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
