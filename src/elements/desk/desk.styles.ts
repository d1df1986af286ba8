import {css} from 'lit';

export const styles = css`
  .way {
    margin-block-start: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_civil-line);
    border-radius: var(--_civil-radius);
  }
  .way > * + * {
    margin-block-start: 0.75rem;
  }
  h4 {
    margin: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: 1rem;
    border-block-start: 1px solid var(--_civil-line);
  }
  li:first-child {
    padding-block-start: 0.25rem;
    border: 0;
  }
  li > * + * {
    margin-block-start: 0.5rem;
  }
  .who {
    font-weight: 600;
  }
  form > p {
    margin-block-start: 0.5rem;
  }
  .link {
    align-self: center;
    padding-block: 0.25rem;
    margin-inline-start: 0.25rem;
  }
`;
