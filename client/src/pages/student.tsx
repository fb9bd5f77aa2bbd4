import type { FunctionComponent } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Desk } from "../desk";
import { request } from "../net/http";
import * as keep from "../net/keep";
import { Play } from "../play";
import { go, type Route } from "../route";
import { Button } from "../ui/Button";
import { faultWords } from "../ui/toasts";
import { has, t } from "../words";
import { Frame } from "./frame";
import { Front } from "./front";
import { GamePage } from "./game";
import { Lobby } from "./lobby";

/** Whoever is not a teacher: the way in, the waiting, the game. */
export function Student({ at }: { at: Route }) {
  const [isIn, setIn] = useState(keep.token.read() !== null);
  const key = at.page === "return" ? at.key : null;
  const code = at.page === "student" ? at.code : null;
  if (key !== null) return <Return key_={key} onIn={() => setIn(true)} />;
  // A code in the address means: into this session, whatever was before.
  if (!isIn || code !== null) return <Front code={code} onIn={() => setIn(true)} />;
  return <Playing onOut={() => setIn(false)} />;
}

/** The private link brings its owner back into their own seat. */
function Return({ key_, onIn }: { key_: string; onIn: () => void }) {
  const [wrong, setWrong] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each key
  useEffect(() => {
    void request("POST /api/return", { key: key_ }).then((reply) => {
      if (!reply.ok) return setWrong(faultWords(reply.fault));
      keep.token.write(reply.value.token);
      onIn();
      go("/", "replace");
    });
  }, [key_]);
  return (
    <Frame>
      <h1>{t("back.title")}</h1>
      {wrong === null ? <p aria-live="polite">{t("back.coming")}</p> : <p role="alert">{wrong}</p>}
      {wrong !== null && (
        <a class="button" href="/">
          {t("unknown.home")}
        </a>
      )}
    </Frame>
  );
}

function Playing({ onOut }: { onOut: () => void }) {
  const play = useMemo(() => new Play(), []);
  const desk = useMemo(() => new Desk(), []);
  useEffect(() => {
    play.open();
    return () => play.close();
  }, [play]);

  function leave() {
    keep.token.forget();
    keep.wayBack.forget();
    keep.plan.forget();
    onOut();
  }

  const link = play.link.value;
  if (link.state === "over") {
    return <Over reason={link.reason} onHere={() => play.open()} onLeave={leave} />;
  }
  if (play.table.get("table") !== null) {
    const seated = play.table.get("card") !== null;
    return seated ? <GamePage play={play} desk={desk} /> : <LookOn play={play} />;
  }
  if (play.lobby.value !== null)
    return <Lobby play={play} lobby={play.lobby.value} onLeave={leave} />;
  return (
    <Frame>
      <p class="connecting" aria-live="polite">
        {t(link.state === "lost" ? "link.lost" : "link.connecting")}
      </p>
      {link.state === "lost" && (
        <Button look="quiet" onPress={leave}>
          {t("over.leave")}
        </Button>
      )}
    </Frame>
  );
}

/** The page for onlookers is fetched only by those who are. */
function LookOn({ play }: { play: Play }) {
  const [Page, setPage] = useState<FunctionComponent<{ play: Play }> | null>(null);
  useEffect(() => {
    void import("./onlooker").then(({ Onlooker }) => setPage(() => Onlooker));
  }, []);
  return Page === null ? <Frame>{t("loading")}</Frame> : <Page play={play} />;
}

/** The connection is over for good, and why; where it was taken over elsewhere, it can be taken back. */
function Over(props: { reason: string; onHere: () => void; onLeave: () => void }) {
  const { reason, onHere, onLeave } = props;
  const known = has(`over.${reason}`) ? reason : "other";
  // In another tab of this browser the newer token lies in the same place, so coming back is possible.
  const returns = reason === "token-replaced";
  return (
    <Frame>
      <h1>{t(`over.${known}`)}</h1>
      <p>{t(`over.${known}.about`)}</p>
      <div class="row">
        {returns && (
          <Button look="main" onPress={onHere}>
            {t("over.here")}
          </Button>
        )}
        <Button onPress={onLeave}>{t("over.leave")}</Button>
      </div>
    </Frame>
  );
}
