import type {PropertyDeclaration, ReactiveElement} from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** lit's own decorator, without the half of it that serves standard decorators: less to load. */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };

/** A property that is the element's own affair. */
export const state = (): Decorator => property({state: true, attribute: false});
