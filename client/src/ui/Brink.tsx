import { useState } from "preact/hooks";
import type { Choices, Order } from "../protocol/types";
import { has, t } from "../words";
import { isFlagged } from "./ActionCard";
import { Button } from "./Button";
import { Clock } from "./Clock";
import { type Game, useGame } from "./game";
import { Icon } from "./Icon";
import { BrinkLadder } from "./Ladder";
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
  // Everybody's screen is dark; only where somebody can decide, it lights up.
  const mine = game.act !== null && waysOf(game).length > 0;
  return (
    <main class={mine ? "brink is-lit" : "brink"} data-theme={mine ? "light" : "dark"}>
      <div class="brink-inside stack">
        <p class="overline">{t("brink.overline")}</p>
        <h1>{t("brink.title")}</h1>
        <p class="brink-clock">
          <Clock due={table.due} left={table.left} />
        </p>
        {world.dyads
          .filter((dyad) => dyad.tension === worst)
          .map((dyad) => (
            <BrinkLadder key={`${dyad.one} ${dyad.other}`} dyad={dyad} />
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

/** What this seat can do at the brink, and what it could if the rules allowed it now. */
function waysOf(game: Game): Choices[] {
  const options = game.get("options")?.actions ?? [];
  return options.filter((each) => isFlagged(each.action, "at-brink"));
}

/** What can be done at the brink, or hold; for all others, who decides. */
function Decide() {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const orders = game.get("orders");
  const ways = waysOf(game);
  if (orders === null || game.act === null || ways.length === 0) return <p>{t("brink.others")}</p>;
  const sealed = orders.orders[0]?.action ?? null;

  async function answer(chosen: Order[]) {
    if (game.act === null) return;
    setBusy(true);
    const round = game.get("table")?.round ?? null;
    const said = await game.act({ kind: "seal-orders", orders: chosen, round, at_brink: true });
    setBusy(false);
    told(said, names);
  }

  return (
    <section class="stack" aria-label={t("brink.decide")}>
      <p>{t("brink.about")}</p>
      <div class="brink-choices">
        {ways.filter(isOpen).map((way) => (
          <Way
            key={way.action}
            way={way}
            chosen={orders.sealed && sealed === way.action}
            busy={busy}
            onChoose={(particulars) => void answer([{ action: way.action, particulars }])}
          />
        ))}
        <div class="brink-way">
          <Button
            large
            wide
            look={orders.sealed && sealed === null ? "main" : "plain"}
            busy={busy}
            icon="pause"
            onPress={() => void answer([])}
          >
            {t("brink.hold")}
          </Button>
          <p class="small">{t("brink.way.hold")}</p>
        </div>
      </div>
      {ways
        .filter((way) => !isOpen(way))
        .map((way) => (
          <Closed key={way.action} way={way} />
        ))}
      <p aria-live="polite">{chosenWords(orders.sealed, sealed)}</p>
    </section>
  );
}

interface WayProps {
  way: Choices;
  chosen: boolean;
  busy: boolean;
  onChoose: (particulars: Order["particulars"]) => void;
}

/** One thing that can be done at the brink. */
function Way({ way, chosen, busy, onChoose }: WayProps) {
  const open = way.choices.find((choice) => choice.no === null);
  const about = `brink.way.${way.action}`;
  if (open === undefined) return null;
  return (
    <div class="brink-way">
      <Button
        large
        wide
        look={chosen ? "main" : "plain"}
        busy={busy}
        icon={way.action === "call-hotline" ? "talk" : "down"}
        onPress={() => onChoose(open.particulars)}
      >
        {t(`action.${way.action}`)}
      </Button>
      {has(about) && <p class="small">{t(about)}</p>}
    </div>
  );
}

function isOpen(way: Choices): boolean {
  return way.choices.some((choice) => choice.no === null);
}

/** What the rules do not allow now, below everything that they do. */
function Closed({ way }: { way: Choices }) {
  const no = way.no ?? way.choices.find((choice) => choice.no !== null)?.no ?? null;
  if (no === null) return null;
  return (
    <div class="brink-way is-closed">
      <p>
        <Icon name="lock" /> {t(`action.${way.action}`)}
      </p>
      <Refused refusal={no} />
    </div>
  );
}

function chosenWords(isSealed: boolean, action: string | null): string {
  if (!isSealed) return t("brink.undecided");
  return action === null
    ? t("brink.chosen-hold")
    : t("brink.chosen", { action: t(`action.${action}`) });
}
