import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../words";
import { IconButton } from "./Button";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Fills a phone's screen. */
  sheet?: boolean;
}

/** The browser's own dialog: it keeps the focus inside, closes with Escape, and gives the focus back. */
export function Dialog({ title, onClose, children, sheet = false }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it still stands on the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={sheet ? "dialog is-sheet" : "dialog"}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        {/* The focus begins at the title, so that it is read first and no button is pressed by mistake. */}
        <h2 id={heading} tabIndex={-1} autofocus>
          {title}
        </h2>
        <IconButton icon="cross" label={t("close")} onPress={onClose} />
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
