import {css} from 'lit';

export const styles = css`
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='light']),
  :host([theme='dark']) {
    background: Canvas;
    color: CanvasText;
  }
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
  }
  .heading {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.2;
    scroll-margin-block: var(--civil-thread-scroll-margin, 1rem);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    font-size: 0.875rem;
  }
  .tools select {
    min-block-size: 2rem;
    padding-inline: 0.375rem;
    border: 1px solid var(--_civil-edge);
    border-radius: var(--_civil-radius);
    background: var(--_civil-surface);
  }
  .notice:not(:empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .notice:has(p) {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_civil-edge);
    border-radius: var(--_civil-radius);
  }
  .notice:not(:has(p)) {
    display: none;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 8000px;
    /* Paint containment clips: room for focus rings and the mark of the chosen comment. */
    margin-inline: -1rem;
    padding-inline: 1rem;
    padding-block: 0.5rem;
  }
  li {
    --_civil-depth: 0;
    margin-block-start: var(--civil-thread-gap, 1.75rem);
    margin-inline-start: calc(var(--_civil-depth) * min(var(--civil-thread-indent, 1.5rem), 2.5vi));
  }
  .group:first-child > li:first-child {
    margin-block-start: 0;
  }
  .depth-1 {
    --_civil-depth: 1;
  }
  .depth-2 {
    --_civil-depth: 2;
  }
  .depth-3 {
    --_civil-depth: 3;
  }
  .depth-4 {
    --_civil-depth: 4;
  }
  .depth-5 {
    --_civil-depth: 5;
  }
  .depth-6 {
    --_civil-depth: 6;
  }
  li:not(.depth-0) {
    padding-inline-start: 0.875rem;
    border-inline-start: 1px solid var(--_civil-line);
  }
  li civil-composer {
    margin-block-start: 0.5rem;
  }
  .aside,
  .closed {
    display: grid;
    gap: 0.5rem;
  }
  .aside {
    padding: 1rem 1.125rem;
    border-inline-start: 3px solid var(--_civil-accent);
    border-radius: var(--_civil-radius);
    background: var(--_civil-tint);
    overflow-wrap: anywhere;
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
  }
  .more {
    justify-self: center;
  }
  .floor {
    position: sticky;
    inset-block-end: 1rem;
    display: grid;
    justify-items: center;
    align-items: end;
    block-size: 0;
    z-index: 1;
  }
  .floor > * {
    grid-area: 1 / 1;
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 18%);
  }
  .said {
    max-inline-size: 100%;
    padding: 0.375rem 0.875rem;
    border-radius: var(--_civil-radius);
    background: CanvasText;
    color: Canvas;
    font-size: 0.875rem;
  }
  .said:empty {
    padding: 0;
  }
  .said:not(:empty) + .fresh {
    margin-block-end: 3rem;
  }
  .bottom {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_civil-line);
  }
  @media print {
    .group {
      content-visibility: visible;
    }
    .floor,
    .tools,
    .foot,
    .branch,
    civil-composer {
      display: none;
    }
  }
`;
