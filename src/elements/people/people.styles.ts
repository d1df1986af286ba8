import {css} from 'lit';

export const styles = css`
  ul {
    margin: 1rem 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.625rem;
    border-block-start: 1px solid var(--_civil-line);
  }
  .who {
    flex: 1 1 10rem;
  }
  .who bdi {
    font-weight: 600;
  }
  .who .muted {
    display: block;
  }
  .outcome:not(:empty) {
    margin-block-start: 0.75rem;
  }
`;
