import {autoUpdate, computePosition, flip, offset, shift, size, type Placement} from '@floating-ui/dom';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const GAP = 8; // between the two, and to the edge of the viewport
const LEAST = 160; // it scrolls inside rather than become lower than this

/**
 * Keeps something in the top layer next to its anchor, on whichever side has room, while the page scrolls and
 * resizes. The floating element needs `position: fixed`, `inset: auto` and `margin: 0`. It gets `--_civil-room`, the
 * height that is free, and `--_civil-anchor`, the anchor's width.
 */
export class PlacementController implements ReactiveController {
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Places `floating` at `anchor` from now on, in place of what was placed before. */
  start(anchor: Element, floating: HTMLElement, placement: Placement = 'bottom-start'): void {
    this.stop();
    let wanted = true;
    const end = autoUpdate(anchor, floating, () => {
      void place(anchor, floating, placement, () => wanted);
    });
    this.#stop = () => {
      wanted = false;
      end();
    };
  }

  /** Lets go. The element stays where it is. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }
}

async function place(
  anchor: Element,
  floating: HTMLElement,
  placement: Placement,
  wanted: () => boolean,
): Promise<void> {
  const set = (name: string, pixels: number) => {
    if (wanted()) floating.style.setProperty(name, `${pixels}px`);
  };
  const {x, y} = await computePosition(anchor, floating, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset(GAP),
      flip({padding: GAP}), // before its height is cut to the room of one side
      size({
        padding: GAP,
        apply({availableHeight, rects}) {
          set('--_civil-anchor', rects.reference.width);
          set('--_civil-room', Math.max(LEAST, availableHeight));
        },
      }),
      shift({padding: GAP}),
    ],
  });
  set('left', Math.round(x));
  set('top', Math.round(y));
}
