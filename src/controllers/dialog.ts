import type {LitElement, ReactiveController} from 'lit';

/**
 * Opens the one `<dialog>` that its host renders. Focus goes to the dialog's heading (the first `tabindex="-1"` in
 * it), and back to where it was on close, which the platform does. When an update takes away the control that has
 * focus, the heading of its section (or the dialog's) gets it, so that a keyboard or a screen reader never falls out of the dialog.
 */
export class DialogController implements ReactiveController {
  readonly #host: LitElement;
  #closed: Promise<void> | undefined;
  #finish: (() => void) | undefined;
  #section: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  get isOpen(): boolean {
    return this.#closed !== undefined;
  }

  /** Opens, and resolves once the dialog is closed and focus is back. */
  async show(): Promise<void> {
    if (this.#host.isUpdatePending) await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || !this.#host.isConnected) return;
    if (!dialog.open) {
      this.#end(); // closed a moment ago, and its event is still on the way
      this.#closed = new Promise((resolve) => {
        this.#finish = resolve;
      });
      dialog.addEventListener('close', this.#onClose);
      dialog.showModal();
    }
    focusHeading(dialog);
    await this.#closed;
  }

  close(): void {
    this.#dialog?.close();
  }

  hostUpdate(): void {
    const root = this.#host.shadowRoot;
    this.#section = this.isOpen ? root?.activeElement?.closest('section, dialog') : undefined;
  }

  hostUpdated(): void {
    if (!this.#section || this.#host.shadowRoot?.activeElement) return;
    focusHeading(this.#section.isConnected ? this.#section : this.#dialog);
  }

  hostDisconnected(): void {
    this.close(); // else the dialog would come back open, but not modal
    this.#end();
  }

  #end(): void {
    this.#finish?.();
    this.#closed = this.#finish = undefined;
  }

  readonly #onClose = () => {
    if (!this.#dialog?.open) this.#end();
  };
}

function focusHeading(container: Element | null): void {
  container?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
}
