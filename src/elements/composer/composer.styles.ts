import {css} from 'lit';

export const styles = css`
  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .line > label {
    flex: 1 12rem;
  }
  .who,
  .muted {
    unicode-bidi: plaintext;
  }
  ::slotted(*) {
    margin-block: 0;
  }
  .who .quiet {
    font-size: 0.875em;
  }
  .hint {
    justify-content: space-between;
  }
  label {
    font-weight: 600;
  }
  label > input {
    margin-block-start: 0.25rem;
  }
  textarea {
    display: block;
    field-sizing: content;
    min-block-size: calc(3lh + 1rem);
    max-block-size: min(60vh, 40rem);
    line-height: 1.5;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-width: 2px;
  }
  .preview,
  figure {
    margin: 0;
    padding: 0.5rem 0.75rem;
    border: 1px dashed var(--_civil-edge);
    border-radius: var(--_civil-radius);
  }
  .preview > * + * {
    margin-block-start: 0.5em;
  }
  blockquote {
    margin: 0.25rem 0;
  }
  pre {
    overflow: auto;
  }
  figcaption,
  .error,
  [role='alert'] {
    font-weight: 600;
  }
`;
