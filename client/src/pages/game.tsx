import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk, TabId } from "../desk";
import type { Play } from "../play";
import { Brink } from "../ui/Brink";
import { Button } from "../ui/Button";
import { Clock } from "../ui/Clock";
import { Dialog } from "../ui/Dialog";
import { type Game, GameProvider, useGame } from "../ui/game";
import { useOffersToMe } from "../ui/given/promises";
import { Icon } from "../ui/Icon";
import { LinkBanner } from "../ui/LinkBanner";
import { Mark, Standing } from "../ui/Mark";
import { resolutionKey } from "../ui/moments/moments";
import { useNames } from "../ui/names";
import { OrdersPane } from "../ui/OrdersPane";
import { RoleCard } from "../ui/RoleCard";
import { Situation } from "../ui/Situation";
import { Tabs } from "../ui/Tabs";
import { TalkPane } from "../ui/TalkPane";
import { DraftInWords, Letters } from "../ui/Texts";
import { told } from "../ui/toasts";
import { useUnread } from "../ui/unread";
import { WhatHappened } from "../ui/WhatHappened";
import { listed, t } from "../words";
import { After } from "./debrief/After";
import { ThemeChoice } from "./frame";
import { FromTeacher, HelpAndNotes } from "./from-teacher";
import { WayBack } from "./lobby";
import { useChanged, useTitle, useWide } from "./moments";
import "../ui/game.css";
import "../ui/talk.css";

/** The game as a seat sees it. */
export function GamePage({ play, desk }: { play: Play; desk: Desk }) {
  const game = useMemo(() => gameOf(play, desk), [play, desk]);
  const table = play.table.get("table");
  const seat = play.table.get("card")?.seat ?? "";
  const number = play.table.table.value;
  const turn = table === null ? "" : `${number} ${seat} ${table.round} ${table.phase}`;
  useEffect(() => {
    if (turn !== "") desk.turnTo(turn);
  }, [desk, turn]);
  return (
    <GameProvider value={game}>
      <Whole play={play} desk={desk} />
    </GameProvider>
  );
}

function gameOf(play: Play, desk: Desk): Game {
  return {
    get: (kind) => play.table.get(kind),
    lines: play.table.lines,
    pulse: play.table.pulse,
    sending: play.sending,
    act: (act) => play.act(act),
    say: (channel, words) => play.say(channel, words),
    why: (variable, subject) => play.why(variable, subject),
    weigh: (terms) => play.weigh(terms),
    goTo: (channel, part) => desk.goTo(channel, part),
  };
}

const TAB_IDS: readonly TabId[] = ["situation", "talk", "orders"];

function Whole({ play, desk }: { play: Play; desk: Desk }) {
  const game = useGame();
  const table = game.get("table");
  const wide = useWide();
  const tab = desk.tab.value;
  const setTab = (to: TabId) => {
    desk.tab.value = to;
  };
  const [awayFromBrink, setAway] = useState(false);
  const news = resolutionKey(game);
  const [happened, dismiss] = useChanged(news);
  const phase = table?.phase;
  useEffect(() => {
    if (phase !== "brink") setAway(false);
  }, [phase]);
  if (table === null) return null;

  if (phase === "brink" && !awayFromBrink) {
    return (
      <Brink
        onTalk={() => {
          setAway(true);
          setTab("talk");
        }}
      />
    );
  }
  return (
    <div class={`game phase-${table.phase}${!wide && tab === "talk" ? " is-talking" : ""}`}>
      <Head play={play} />
      <div class="game-banners">
        <LinkBanner link={play.link.value} waiting={play.waiting.value} />
        <StandInBanner play={play} />
        <FromTeacher play={play} />
        {phase === "brink" && (
          <div class="banner is-bad">
            <p>{t("brink.title")}</p>
            <Button look="danger" onPress={() => setAway(false)}>
              {t("brink.back")}
            </Button>
          </div>
        )}
        {phase === "open" && <TextBanner onVote={() => setTab("orders")} />}
      </div>
      {phase === "briefing" ? (
        <Briefing />
      ) : phase === "over" ? (
        <After play={play} />
      ) : (
        <Panes wide={wide} tab={tab} onTab={setTab} desk={desk} />
      )}
      {happened && (phase === "open" || phase === "over") && (
        <WhatHappened key={news} last={phase === "over"} onClose={dismiss} />
      )}
    </div>
  );
}

/** While I was away a bot took my seat; one press and I play it again. */
function StandInBanner({ play }: { play: Play }) {
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const seat = names.seat(useGame().get("card")?.seat ?? "");
  if (seat?.hand !== "autopilot") return null;
  async function back() {
    setBusy(true);
    const answer = await play.back();
    setBusy(false);
    if (answer !== null) told(answer, names);
  }
  return (
    <div class="banner is-warn" role="status">
      <p>
        <Icon name="bot" /> {t("stand-in.title")}
      </p>
      <Button look="main" busy={busy} onPress={() => void back()}>
        {t("stand-in.back")}
      </Button>
    </div>
  );
}

/** Who I am, which round it is, what is left of it. */
function Head({ play }: { play: Play }) {
  const game = useGame();
  const names = useNames();
  const table = game.get("table");
  const card = game.get("card");
  const [open, setOpen] = useState(false);
  useTitle(card?.title ?? "");
  if (table === null || card === null) return null;
  const party = names.party(card.party);
  return (
    <header class={`game-head of-${party?.mark ?? 0}`}>
      {table.phase !== "over" && <h1 class="unseen">{game.get("cast")?.title}</h1>}
      <button type="button" class="me" onClick={() => setOpen(true)}>
        <span class="me-mark">
          <Mark mark={party?.mark ?? 0} />
        </span>
        <span class="me-words">
          <strong>{card.title}</strong>
          <span class="small">
            {party?.name} · <Standing official={card.official} role={card.role} />
          </span>
        </span>
        <span class="unseen">{t("card.open")}</span>
      </button>
      <div class="now">
        <span class="now-round small">
          {table.phase === "open" || table.phase === "brink"
            ? t("round.of", { round: table.round, rounds: table.rounds })
            : t(`phase.${table.phase}`)}
        </span>
        <Clock due={table.due} left={table.left} />
      </div>
      {open && (
        <Dialog sheet title={t("card.title")} onClose={() => setOpen(false)}>
          <RoleCard card={card} />
          <HelpAndNotes play={play} />
          <WayBack />
          <ThemeChoice />
        </Dialog>
      )}
    </header>
  );
}

/** The role card first, before anything else can be done. */
function Briefing() {
  const card = useGame().get("card");
  if (card === null) return null;
  return (
    <main class="page stack">
      <RoleCard card={card} />
      <p class="banner">{t("briefing.next")}</p>
    </main>
  );
}

interface PanesProps {
  wide: boolean;
  tab: TabId;
  onTab: (tab: TabId) => void;
  desk: Desk;
}

/** Three tabs on a phone, three panes side by side where there is room. */
function Panes({ wide, tab, onTab, desk }: PanesProps) {
  const game = useGame();
  const unread = useUnread(desk);
  const offers = Object.values(useOffersToMe()).reduce((sum, count) => sum + count, 0);
  const sealed = game.get("orders")?.sealed ?? false;
  const icons = { situation: "ladder", talk: "talk", orders: "orders" } as const;
  const panes = {
    situation: <Situation home={!wide} />,
    talk: <TalkPane desk={desk} looking={wide || tab === "talk"} />,
    orders: <OrdersPane desk={desk} />,
  };
  return (
    <>
      <main class="panes">
        {TAB_IDS.map((id) => (
          <section
            key={id}
            id={`panel-main-${id}`}
            class={`pane pane-${id}`}
            hidden={!wide && tab !== id}
            // Where somebody works in a wide window is what they go on with when it becomes narrow: a sheet that is
            // open there would otherwise be open and out of sight.
            onFocusIn={() => onTab(id)}
            {...(wide
              ? { "aria-labelledby": `pane-${id}` }
              : { role: "tabpanel", "aria-labelledby": `tab-main-${id}` })}
          >
            <h2 id={`pane-${id}`} class={wide ? "pane-title" : "unseen"}>
              {t(`tab.${id}`)}
            </h2>
            {panes[id]}
          </section>
        ))}
      </main>
      {!wide && (
        <nav class="tab-bar" aria-label={t("tab.title")}>
          <Tabs
            prefix="main"
            class="tab-bar-list"
            label={t("tab.title")}
            chosen={tab}
            onChoose={onTab}
            tabs={TAB_IDS.map((id) => ({
              id,
              label: (
                <>
                  <Icon name={id === "orders" && sealed ? "seal" : icons[id]} />
                  <span>{t(`tab.${id}`)}</span>
                  {id === "talk" && <Waiting unread={unread} offers={offers} />}
                  {id === "orders" && sealed && <span class="unseen">{t("orders.sealed")}</span>}
                </>
              ),
            }))}
          />
        </nav>
      )}
    </>
  );
}

/** What waits in the channels: one number to see, and to hear what it is made of. */
function Waiting({ unread, offers }: { unread: number; offers: number }) {
  if (unread + offers === 0) return null;
  const parts = [
    ...(unread > 0 ? [`${unread} ${t("talk.unread")}`] : []),
    ...(offers > 0 ? [`${offers} ${t("promise.to-answer")}`] : []),
  ];
  return (
    <span class="count">
      <span aria-hidden="true">{unread + offers}</span>
      <span class="unseen"> {listed(parts)}</span>
    </span>
  );
}

/** A text lies on the table: everybody sees it, and whoever may vote is led to the card. */
function TextBanner({ onVote }: { onVote: () => void }) {
  const game = useGame();
  const [reading, setReading] = useState(false);
  const draft = game.get("text")?.draft ?? null;
  const say = game
    .get("options")
    ?.actions.find((each) => each.choices.some((way) => way.particulars.kind === "on-text"));
  if (draft === null) return null;
  return (
    <aside class="banner is-good text-banner" aria-label={t("text-banner.title")}>
      <p>
        <strong>{t("text-banner.title")}</strong>{" "}
        {t(say === undefined ? "text-banner.others" : "text-banner.yours")}
      </p>
      <div class="row">
        <Button onPress={() => setReading(true)}>{t("draft.read")}</Button>
        {say !== undefined && (
          <Button look="main" onPress={onVote}>
            {t(`action.${say.action}`)}
          </Button>
        )}
      </div>
      {reading && (
        <Dialog title={t("text-banner.title")} onClose={() => setReading(false)}>
          <Letters draft={draft} />
          <DraftInWords draft={draft} />
        </Dialog>
      )}
    </aside>
  );
}
