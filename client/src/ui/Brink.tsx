import { useState } from "preact/hooks";
import { t } from "../words";
import { Button } from "./Button";
import { Clock } from "./Clock";
import { useGame } from "./game";
import { Ladder } from "./Ladder";
import { NewsList } from "./News";
import { useNames } from "./names";
import { Refused } from "./Refused";
import { told } from "./toasts";

/** One step from war: everything goes dark except the ladder, and those who can decide, decide. */
export function Brink({ onTalk }: { onTalk: () => void }) {
  const game = useGame();
  const table = game.get("table");
  const world = game.get("world");
  if (table === null || world === null) return null;
  const worst = Math.max(...world.dyads.map((dyad) => dyad.tension));
  return (
    <main class="brink" data-theme="dark">
      <div class="brink-inside stack">
        <p class="overline">{t("brink.overline")}</p>
        <h1>{t("brink.title")}</h1>
        <p class="brink-clock">
          <Clock due={table.due} left={table.left} />
        </p>
        {world.dyads
          .filter((dyad) => dyad.tension === worst)
          .map((dyad) => (
            <Ladder key={`${dyad.one} ${dyad.other}`} dyad={dyad} bare silent />
          ))}
        <Decide />
        <LedHere />
        <Button look="quiet" onPress={onTalk}>
          {t("brink.talk")}
        </Button>
      </div>
    </main>
  );
}

/** What the round brought that ended here; there is no time for more. */
function LedHere() {
  const news = useGame().get("news");
  if (news === null || news.items.length === 0) return null;
  return (
    <details>
      <summary>{t("brink.led-here")}</summary>
      <NewsList items={news.items} />
    </details>
  );
}

/** Stand down or hold, for a seat that can; for all others, who decides. */
function Decide() {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const orders = game.get("orders");
  const standDown = game.get("options")?.actions.find((each) => each.action === "stand-down");
  if (orders === null || game.act === null || standDown === undefined)
    return <p>{t("brink.others")}</p>;
  if (standDown.no !== null) return <Refused refusal={standDown.no} />;

  async function answer(down: boolean) {
    if (game.act === null) return;
    setBusy(true);
    const way = standDown?.choices.find((choice) => choice.no === null);
    const chosen =
      down && way !== undefined ? [{ action: "stand-down", particulars: way.particulars }] : [];
    const said = await game.act({ kind: "seal-orders", orders: chosen });
    setBusy(false);
    told(said, names);
  }

  const down = orders.orders.some((order) => order.action === "stand-down");
  return (
    <section class="stack" aria-label={t("brink.decide")}>
      <p>{t("brink.about")}</p>
      <div class="brink-choices">
        <Button
          large
          look={orders.sealed && down ? "main" : "plain"}
          busy={busy}
          icon="down"
          onPress={() => void answer(true)}
        >
          {t("action.stand-down")}
        </Button>
        <Button
          large
          look={orders.sealed && !down ? "main" : "plain"}
          busy={busy}
          icon="pause"
          onPress={() => void answer(false)}
        >
          {t("brink.hold")}
        </Button>
      </div>
      <p aria-live="polite">
        {orders.sealed ? t(down ? "brink.chosen-down" : "brink.chosen-hold") : t("brink.undecided")}
      </p>
    </section>
  );
}
