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
  /* Always there, so that it is heard when it speaks; out of the way while it says nothing. */
  .notice:not(:has(p)) {
    position: absolute;
  }
  .notice:has(p) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_civil-edge);
    border-radius: var(--_civil-radius);
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group {
    /* Paint containment clips: room for focus rings and the mark of the chosen comment. */
    margin-inline: -1rem;
    padding: 0.5rem 1rem;
  }
  .group.whole {
    content-visibility: auto;
    contain-intrinsic-size: auto 8000px;
  }
  .group > li {
    margin-block-start: var(--civil-thread-gap, 1.75rem);
    margin-inline-start: calc(var(--_civil-depth) * min(var(--civil-thread-indent, 1.5rem), 2.5vi));
  }
  .group:first-child > li:first-child {
    margin-block-start: 0;
  }
  .group > .reply {
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
    z-index: 1;
    block-size: 0;
  }
  /* Floats above the end of the window, so that nothing on the page moves for it. */
  .floor > * {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
  }
  .said {
    padding: 0.5rem 1rem;
    border-radius: var(--_civil-radius);
    background: CanvasText;
    color: Canvas;
    font-size: 0.875rem;
  }
  .said:empty {
    padding: 0;
  }
  .fresh {
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
  }
  .said:not(:empty, .unseen) + .fresh {
    margin-block-end: 3.25rem;
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
  .bottom .quiet {
    margin-inline: -0.5rem;
  }
  @media print {
    .group.whole {
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
