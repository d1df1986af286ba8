import {css} from 'lit';

export const styles = css`
  .hint {
    display: block;
    margin-block: -0.25rem 0.25rem;
    padding-inline-start: 1.6875rem;
    color: var(--_civil-muted);
    font-size: 0.875em;
  }
  [role='status']:not(:empty) {
    margin-block-start: 0.75rem;
  }
  .next {
    margin-block-start: 1rem;
  }
  textarea {
    display: block;
    field-sizing: content;
    min-block-size: 4.5rem;
    max-block-size: 12rem;
    resize: vertical;
  }
`;
