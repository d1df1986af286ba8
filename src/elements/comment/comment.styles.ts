import {css} from 'lit';

/** How one comment looks, in the list and alone. */
export const commentStyles = css`
  .comment {
    position: relative;
    display: grid;
    gap: 0.375rem;
    scroll-margin-block: var(--civil-thread-scroll-margin, 1rem);
    overflow-wrap: anywhere;
  }
  .comment:focus-visible {
    outline-offset: 0.5rem;
    border-radius: var(--_civil-radius);
  }
  .comment[aria-current='true']:not(:focus-visible)::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -0.75rem;
    inline-size: 3px;
    border-radius: 3px;
    background: var(--_civil-accent);
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto auto;
    column-gap: 0.625rem;
    align-items: center;
    line-height: 1.3;
  }
  .avatar {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 9%, transparent);
    color: var(--_civil-muted);
    font-size: 0.75rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    object-fit: cover;
  }
  .by-author > .head > .avatar {
    background: var(--_civil-accent);
    color: var(--_civil-on-accent);
  }
  .who,
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5rem;
  }
  .name {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }
  /* Both are 24 px high, one of them upwards and the other downwards. */
  a.name {
    margin-block-start: -0.25rem;
    padding-block-start: 0.25rem;
  }
  .when a {
    margin-block-end: -0.375rem;
    padding-block-end: 0.375rem;
  }
  a.name:hover {
    text-decoration: underline;
  }
  .badge {
    padding: 0.0625rem 0.4375rem;
    border: 1px solid currentColor;
    border-radius: 1rem;
    color: var(--_civil-muted);
    font-size: 0.75rem;
    font-weight: 500;
  }
  .badge.owner {
    color: var(--_civil-accent);
  }
  .when a {
    color: inherit;
    text-decoration: none;
  }
  .when a:hover {
    text-decoration: underline;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625rem;
    max-inline-size: var(--civil-thread-measure, 42rem);
    line-height: 1.6;
  }
  .body ul,
  .body ol {
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .body blockquote {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--_civil-line);
    color: var(--_civil-muted);
  }
  .body blockquote blockquote {
    color: inherit;
  }
  .body pre {
    overflow-x: auto;
    margin: 0;
    padding: 0.625rem 0.75rem;
    border-radius: var(--_civil-radius);
    background: var(--_civil-tint);
    font-size: 0.875em;
  }
  .body code {
    font-size: 0.9em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem 0.25rem;
    margin-inline-start: -0.5rem;
    font-size: 0.875rem;
  }
  .foot button {
    padding-block: 0.125rem;
  }
  .foot [aria-pressed='true'] {
    color: var(--_civil-accent);
    font-weight: 600;
  }
  .branch {
    justify-self: start;
    font-size: 0.875rem;
  }
  .comment > .branch {
    margin-inline-start: -0.5rem; /* its words, not its box, stand in line */
  }
  .branch::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.4375rem;
    border: 0.25rem solid transparent;
    border-block-start: 0.3125rem solid currentColor;
    border-block-end: 0;
    vertical-align: middle;
  }
  .branch[aria-expanded='false']::before {
    border-block: 0.25rem solid transparent;
    border-inline-start: 0.3125rem solid currentColor;
    border-inline-end: 0;
  }
  /* The words of the interface keep their own direction, whatever the page's is. */
  time,
  button,
  .badge,
  .to,
  .note {
    unicode-bidi: plaintext;
  }
  .note {
    color: var(--_civil-muted);
    font-size: 0.9375rem;
    font-style: italic;
  }
  .note button {
    font-style: normal;
  }
`;
