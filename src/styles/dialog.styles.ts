import {css} from 'lit';

/** What the dialogs share. They stand in the top layer, so nothing of the page covers them. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(34rem, calc(100% - 1.5rem));
    max-inline-size: none;
    max-block-size: calc(100dvb - 1.5rem);
    padding: 1.5rem 1.5rem 0;
    border: 1px solid var(--_civil-line);
    border-radius: calc(var(--_civil-radius) * 1.5);
    background: var(--_civil-surface);
    color: inherit;
    line-height: 1.5;
    text-align: start;
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    scroll-padding-block-end: 5rem;
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 25%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  h2,
  h3,
  h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
  }
  h2 {
    margin-block-end: 0.75rem;
    font-size: 1.25em;
  }
  dialog > p + p:not(:empty) {
    margin-block-start: 0.5rem;
  }
  h3 {
    margin-block-end: 0.5rem;
    font-size: 1.0625em;
  }
  /* A heading gets focus so that it is read; no ring, since nothing can be done with it. */
  [tabindex='-1']:focus {
    outline: none;
  }
  section {
    margin-block-start: 1.75rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_civil-line);
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--_civil-line);
    color: var(--_civil-muted);
    white-space: pre-line;
  }
  fieldset {
    min-inline-size: 0;
    margin: 1.25rem 0 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    display: block;
    margin-block-end: 0.375rem;
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.625rem;
    align-items: baseline;
    padding-block: 0.3125rem;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    margin: 0;
    accent-color: var(--_civil-accent);
    transform: translateY(0.125rem);
  }
  .label .muted {
    font-weight: normal;
  }
  .field {
    display: block;
    margin-block-start: 1.25rem;
  }
  .aside {
    padding: 0.75rem 1rem;
    border-inline-start: 3px solid var(--_civil-accent);
    background: var(--_civil-tint);
  }
  .error {
    margin-block-start: 0.5rem;
    font-weight: 600;
  }
  .error::before {
    content: '! ';
  }
  .error:empty {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 1.5rem -1.5rem 0;
    padding: 0.875rem 1.5rem;
    border-block-start: 1px solid var(--_civil-line);
    background: var(--_civil-surface);
  }
  @media (pointer: coarse) {
    .choice {
      padding-block: 0.625rem;
    }
  }
  @media (max-width: 30rem) {
    dialog {
      padding: 1rem 1rem 0;
    }
    .bar {
      margin-inline: -1rem;
      padding-inline: 1rem;
    }
    .bar button {
      flex: 1 1 auto;
    }
  }
`;
