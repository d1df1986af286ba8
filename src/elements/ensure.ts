/**
 * Registers a part of the thread when it is first needed. A tag that the page already has is left alone.
 * Resolves when the tag can be used; rejects when its file cannot be loaded.
 */
export async function ensure(tag: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
  if (customElements.get(tag)) return;
  const elementClass = await load();
  if (!customElements.get(tag)) customElements.define(tag, elementClass);
}
