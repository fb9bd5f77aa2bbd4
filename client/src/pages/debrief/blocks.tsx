import type { ComponentChildren } from "preact";
import type { Amount, Block, Entry, Grid as Table, Var } from "../../protocol/types";
import { Cited } from "../../ui/Cited";
import { useGame } from "../../ui/game";
import { Why } from "../../ui/Why";
import { has, t } from "../../words";
import { Figure } from "./Figure";
import { AT_FIRST } from "./folding";

/** One block of a part. The words stand in it already; how it looks is decided here. */
export function BlockShown({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3>{block.text}</h3>;
    case "prose":
      return <p class={`tone-${block.tone}`}>{block.text}</p>;
    case "entries":
      return block.ordered ? (
        <ol class="told is-ordered">{block.items.map(entry)}</ol>
      ) : (
        <EntriesShown items={block.items} />
      );
    case "amounts":
      return <ul class="told-amounts">{block.items.map(amount)}</ul>;
    case "grid":
      return block.folded ? (
        <details>
          <summary class="small">
            {t("path.table")} <span class="soft">{block.caption}</span>
          </summary>
          <Grid grid={block} />
        </details>
      ) : (
        <Grid grid={block} />
      );
    case "drawing":
      return <Figure figure={block.figure} />;
    default:
      return block satisfies never;
  }
}

/** A long list shows where it begins, and the rest at a press. */
function EntriesShown({ items }: { items: readonly Entry[] }) {
  const rest = items.slice(AT_FIRST);
  return (
    <>
      <ul class="told">{items.slice(0, AT_FIRST).map(entry)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{t("after.more", { count: rest.length })}</summary>
          <ul class="told told-rest">{rest.map(entry)}</ul>
        </details>
      )}
    </>
  );
}

function entry(it: Entry, at: number) {
  return (
    <li key={at} class={`told-entry tone-${it.tone}`}>
      {it.over !== null && <p class="told-over">{it.over}</p>}
      <p>
        {it.text}
        <Cited claims={it.claims} />
      </p>
      {it.notes.map((note) => (
        <p key={note} class="small soft">
          {note}
        </p>
      ))}
      <BehindLine cell={it.cell} />
    </li>
  );
}

function amount(it: Amount) {
  return (
    <li key={it.label} class={`told-amount tone-${it.tone}`}>
      <p class="told-over">{it.label}</p>
      <p class="told-value">
        <Behind cell={it.cell}>
          <b class="figures">{it.value}</b>
        </Behind>
      </p>
      {it.bar !== null && <Bar value={it.bar} tick={it.tick} />}
      {it.note !== null && <p class="small soft">{it.note}</p>}
    </li>
  );
}

/** Below a sentence: the way to the numbers behind it, for whoever may ask. */
function BehindLine({ cell }: { cell: readonly string[] }) {
  if (useGame().why === null || cell.length === 0) return null;
  return (
    <p class="small">
      <Behind cell={cell}>{t("after.behind")}</Behind>
    </p>
  );
}

/** What a number rests on, where it is a number of the ledger. */
function Behind({ cell, children }: { cell: readonly string[]; children: ComponentChildren }) {
  const [variable, ...about] = cell;
  if (variable === undefined || !isVar(variable)) return <>{children}</>;
  return (
    <Why of={variable} about={about}>
      {children}
    </Why>
  );
}

/** Whatever the ledger counts has a name in the catalogue of words. */
function isVar(name: string): name is Var {
  return has(`var.${name}`);
}

function Bar({ value, tick }: { value: number; tick: number | null }) {
  return (
    <svg class="told-bar" viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">
      <rect class="told-bar-all" y="8" width="1000" height="14" />
      <rect class="told-bar-part" y="8" width={value} height="14" />
      {tick !== null && <rect class="told-bar-tick" x={tick - 4} width="8" height="30" />}
    </svg>
  );
}

/** How many letters a cell can have and still stand beside others on a phone. */
const SHORT = 24;

/** Whether sentences stand in it beside its figures: on a phone each row is read from above then. */
function isWordy(grid: Table): boolean {
  return grid.rows.some(([, ...cells]) => cells.some((cell) => cell.length > SHORT));
}

function Grid({ grid }: { grid: Table }) {
  return (
    // A region that scrolls sideways has to be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="told-scroll" tabIndex={0} aria-label={grid.caption}>
      <table class={`told-grid ${isWordy(grid) ? "is-wordy" : ""}`}>
        <caption>{grid.caption}</caption>
        <thead>
          <tr>
            {grid.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(([first, ...cells], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={at}>
              <th scope="row">{first}</th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change
                <td key={place} data-of={grid.head[place + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
