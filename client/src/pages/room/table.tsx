import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { minutesSince } from "../../clock";
import type { Leading } from "../../lead";
import type { TableShown } from "../../protocol/types";
import { Button } from "../../ui/Button";
import { Clock } from "../../ui/Clock";
import { t } from "../../words";
import { ClockTools } from "./clock-tools";
import type { RoomProps } from "./room";
import { Seats } from "./seats";

interface Props extends RoomProps {
  number: number;
  /** Before the start there is nothing to show but the seats. */
  shown: TableShown | null;
  leading: Leading;
}

/** One table: how it stands, who sits there, its own clock, and the way to look in. */
export function TableCard({ number, shown, room, act, leading }: Props) {
  const phase = shown?.phase ?? "lobby";
  return (
    <li class={`card table-card phase-${phase}`}>
      <header class="table-head">
        <h3>{t("console.table", { number })}</h3>
        {shown !== null && (
          <span class={phase === "brink" ? "badge is-bad" : "badge"}>{t(`phase.${phase}`)}</span>
        )}
        {shown !== null && <Clock due={shown.due} left={shown.left} />}
      </header>
      {shown !== null && <Pace table={shown} />}
      <Seats room={room} act={act} table={number} shown={shown} />
      {shown !== null && <Tools table={shown} act={act} leading={leading} />}
    </li>
  );
}

const QUIET_MINUTES = 2;

/** How far the table is, how many have sealed, and for how long nobody has said or done anything. */
function Pace({ table }: { table: TableShown }) {
  const heard = table.heard;
  const quiet = useMemo(
    () => computed(() => (heard === null ? 0 : minutesSince(heard))),
    [heard],
  ).value;
  if (table.phase !== "open" && table.phase !== "brink") return null;
  return (
    <div class="stack-tight">
      <p class="spread small">
        <span>{t("round.of", { round: table.round, rounds: table.rounds })}</span>
        <span>{t("console.sealed", { sealed: table.sealed, people: table.people })}</span>
      </p>
      <span class="pace" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * table.sealed) / Math.max(1, table.people)}%` }} />
      </span>
      {quiet >= QUIET_MINUTES && <p class="small soft">{t("console.quiet", { count: quiet })}</p>}
    </div>
  );
}

function Tools({ table, act, leading }: { table: TableShown } & Pick<Props, "act" | "leading">) {
  const open = leading.watched.value === table.table;
  return (
    <footer class="table-tools">
      <Button icon="eye" onPress={() => leading.watch(open ? null : table.table)}>
        {t(open ? "console.watching" : table.phase === "over" ? "after.look" : "console.watch")}
      </Button>
      {table.watched && !open && <span class="badge">{t("console.was-watched")}</span>}
      {table.phase !== "over" && (
        <details>
          <summary class="small">{t("console.this-clock")}</summary>
          <div class="row">
            <ClockTools
              act={act}
              table={table.table}
              paused={table.left !== null}
              closing={t(table.phase === "briefing" ? "console.open-round" : "console.close")}
            />
          </div>
        </details>
      )}
    </footer>
  );
}
