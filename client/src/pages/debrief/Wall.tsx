import { useMemo, useState } from "preact/hooks";
import type { Leading } from "../../lead";
import type { TableStore } from "../../table";
import { type Game, GameProvider } from "../../ui/game";
import { Tabs } from "../../ui/Tabs";
import { t } from "../../words";
import { DebriefLater } from "./later";

interface Props {
  leading: Leading;
  tables: readonly (readonly [number, TableStore])[];
  /** The public's eyes on a table. */
  eyes: (store: TableStore) => Game;
}

/** The debrief for the whole class: one table at a time, large enough for the last row. */
export function Wall({ leading, tables, eyes }: Props) {
  const numbers = tables.map(([number]) => number);
  const [chosen, setChosen] = useState(numbers[0] ?? 1);
  const store = tables.find(([number]) => number === chosen)?.[1];
  const game = useMemo(() => (store === undefined ? null : eyes(store)), [store, eyes]);
  if (game === null) return null;
  return (
    <main class="projector is-debrief">
      {numbers.length > 1 && (
        <Tabs
          prefix="wall"
          label={t("after.table")}
          chosen={String(chosen)}
          onChoose={(id) => setChosen(Number(id))}
          tabs={numbers.map((number) => ({
            id: String(number),
            label: t("console.table", { number }),
          }))}
        />
      )}
      <div
        id={`panel-wall-${chosen}`}
        {...(numbers.length > 1
          ? { role: "tabpanel", "aria-labelledby": `tab-wall-${chosen}` }
          : {})}
      >
        <GameProvider value={game}>
          <DebriefLater key={chosen} ask={() => leading.debrief(chosen)} large />
        </GameProvider>
      </div>
    </main>
  );
}
