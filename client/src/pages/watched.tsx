import { useMemo } from "preact/hooks";
import type { Leading } from "../lead";
import type { TableStore } from "../table";
import { Button } from "../ui/Button";
import { type Game, GameProvider, useGame } from "../ui/game";
import { Situation } from "../ui/Situation";
import { Channel } from "../ui/TalkPane";
import { t } from "../words";
import { DebriefLater } from "./debrief/later";

/** One table with all its channels. Those who sit there see that they are watched. */
export function WatchedTable({ leading, table }: { leading: Leading; table: number }) {
  const store = leading.tables.value.get(table);
  const game = useMemo(
    () => (store === undefined ? null : watching(leading, store, table)),
    [leading, store, table],
  );
  if (game === null) return <p aria-live="polite">{t("loading")}</p>;
  return (
    <GameProvider value={game}>
      <section class="stack watched" aria-labelledby="watched">
        <div class="spread">
          <h2 id="watched">{t("console.watched", { number: table })}</h2>
          <Button icon="cross" onPress={() => leading.watch(null)}>
            {t("console.stop-watching")}
          </Button>
        </div>
        <p class="banner">{t("console.watched.about")}</p>
        <Watched leading={leading} table={table} />
      </section>
    </GameProvider>
  );
}

/** A game seen by somebody who has no seat in it. */
export function watching(leading: Leading, store: TableStore, table: number): Game {
  return {
    get: (kind) => store.get(kind),
    lines: store.lines,
    pulse: store.pulse,
    sending: { value: [] },
    act: null,
    say: null,
    why: (variable, subject) => leading.why(table, variable, subject),
    weigh: null,
    goTo: null,
  };
}

function Watched({ leading, table }: { leading: Leading; table: number }) {
  const game = useGame();
  const channels = game.get("overview")?.channels ?? [];
  return (
    <div class="watched-panes">
      <div>
        {game.get("ending")?.ending ? (
          <DebriefLater ask={() => leading.debrief(table)} inside />
        ) : (
          <Situation />
        )}
      </div>
      <div class="stack">
        {channels.map((channel) => (
          <div key={channel.id} class="card">
            <Channel channel={channel} />
          </div>
        ))}
      </div>
    </div>
  );
}
