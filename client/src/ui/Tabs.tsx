import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Tab<K extends string> {
  id: K;
  label: ComponentChildren;
}

interface Props<K extends string> {
  tabs: readonly Tab<K>[];
  chosen: K;
  onChoose: (id: K) => void;
  label: string;
  /** The panels carry the id `panel-<prefix>-<tab>`. */
  prefix: string;
  class?: string;
}

/** Tabs as the keyboard expects them: arrows move, Home and End jump, one stop for the Tab key. */
export function Tabs<K extends string>({
  tabs,
  chosen,
  onChoose,
  label,
  prefix,
  class: looks,
}: Props<K>) {
  const list = useRef<HTMLDivElement>(null);

  // Of many tabs the chosen one may lie beside what is seen; only the row of tabs moves, never the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever another one is chosen
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>("[aria-selected=true]");
    if (!row || !tab) return;
    const { left, right } = row.getBoundingClientRect();
    const own = tab.getBoundingClientRect();
    if (own.right > right) row.scrollLeft += own.right - right;
    else if (own.left < left) row.scrollLeft -= left - own.left;
  }, [chosen]);

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const rtl = document.documentElement.dir === "rtl" ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: at + rtl,
      ArrowLeft: at - rtl,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${prefix}-${next.id}`)?.focus();
  }

  return (
    <div ref={list} class={looks ?? "tabs"} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${prefix}-${tab.id}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.id === chosen}
          aria-controls={`panel-${prefix}-${tab.id}`}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
