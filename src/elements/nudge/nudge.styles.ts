import {css} from 'lit';

export const styles = css`
  .card {
    inset: auto;
    margin: 0.75rem 0 0;
    padding: 1rem 1.25rem 1.25rem;
    border: 1px solid var(--_civil-line);
    border-radius: calc(var(--_civil-radius) * 1.5);
    background: var(--_civil-surface);
    color: inherit;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .card:popover-open {
    position: fixed;
    margin: 0;
    inline-size: clamp(20rem, var(--_civil-anchor, 30rem), var(--civil-nudge-width, 34rem));
    max-inline-size: calc(100vi - 1rem);
    max-block-size: var(--_civil-room, none);
    overflow: auto;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.08),
      0 12px 32px rgb(0 0 0 / 0.18);
  }
  h3 {
    inline-size: fit-content;
    margin: 0 0 0.5rem;
    font-size: 1.0625em;
    line-height: 1.3;
  }
  blockquote {
    margin: 0.75rem 0;
    padding: 0.125rem 0;
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--_civil-line);
    white-space: pre-wrap;
  }
  mark {
    background: none;
    color: inherit;
    text-decoration: underline dotted;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
  }
  .help {
    margin-block-start: 0.5rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }
  .wait {
    margin-block-start: 0.5rem;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
`;
