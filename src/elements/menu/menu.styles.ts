import {css} from 'lit';

export const styles = css`
  :host {
    display: contents;
  }
  .menu {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(20rem, calc(100vi - 1rem));
    max-block-size: min(var(--_civil-room, 100dvb), 100dvb - 1rem);
    margin: 0;
    padding: 0.375rem;
    border: 1px solid var(--_civil-line);
    border-radius: var(--_civil-radius);
    background: var(--_civil-surface);
    color: inherit;
    line-height: 1.4;
    overflow: auto;
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 18%);
  }
  .menu:focus {
    outline: none;
  }
  .row {
    border-radius: calc(var(--_civil-radius) * 0.75);
    cursor: pointer;
  }
  .row:hover,
  .row:focus-within {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .row:has(:focus-visible) {
    outline: 2px solid var(--_civil-accent);
    outline-offset: -2px;
  }
  .item {
    display: flex;
    gap: 1rem;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    padding: 0.375rem 0.75rem;
    border: 0;
    background: none;
    text-align: start;
    outline: none;
  }
  .item:hover {
    background: none;
  }
  .item[aria-checked]::after {
    content: '✓' / '';
    visibility: hidden;
  }
  .item[aria-checked='true']::after {
    visibility: visible;
  }
  .hint {
    display: block;
    margin-block-start: -0.3125rem;
    padding: 0 0.75rem 0.4375rem;
    color: var(--_civil-muted);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .row:focus-within {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
