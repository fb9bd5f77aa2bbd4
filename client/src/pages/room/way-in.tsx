import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { t } from "../../words";
import { CrowdButton } from "./crowd";
import type { RoomProps } from "./room";
import { Sure } from "./sure";

/** Before the start: the way in, and the two steps that lead into the game. */
export function WayIn({ room, act }: RoomProps) {
  return (
    <section class="card way-in" aria-label={t("console.lobby")}>
      <img
        class="qr"
        src={`/api/sessions/${room.session}/qr.svg?${room.code}`}
        alt={t("projector.qr")}
        width="168"
        height="168"
      />
      <div class="stack-tight way-in-words">
        <p class="overline">{t("projector.address")}</p>
        <p class="console-address">{room.address}</p>
        <p class="overline">{t("join.code")}</p>
        <p class="big-code">{room.code}</p>
        <div class="row">
          <DoorTools room={room} act={act} />
        </div>
      </div>
      <div class="stack way-in-steps">
        <p class="way-in-count" aria-live="polite">
          {t("console.arrived", { count: room.people.length })}
        </p>
        <Dealing room={room} act={act} />
        <Button
          look="main"
          large
          wide
          icon="play"
          closed={room.people.length === 0 ? t("console.nobody") : null}
          onPress={() => void act({ kind: "start" })}
        >
          {t("console.start")}
        </Button>
        <p class="small soft">{t("console.start.about")}</p>
      </div>
    </section>
  );
}

/** Lock the lobby, give it another code, and send a crowd out again. */
export function DoorTools({ room, act }: RoomProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="lock" onPress={() => void act({ kind: "lock", locked: !room.locked })}>
        {t(room.locked ? "door.unlock" : "door.lock")}
      </Button>
      <Button onPress={() => setAsking(true)}>{t("door.new-code")}</Button>
      <CrowdButton room={room} act={act} />
      {room.locked && <span class="badge is-warn">{t("door.locked")}</span>}
      {asking && (
        <Sure
          title={t("door.new-code.title")}
          about={t("door.new-code.about")}
          yes={t("door.new-code")}
          onYes={() => void act({ kind: "new-code" })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** How many tables, deal, and take it back. */
function Dealing({ room, act }: RoomProps) {
  const [wanted, setWanted] = useState<number | null>(null);
  const own =
    room.goes_on_from?.tables ??
    (Math.ceil(room.people.length / Math.max(1, room.seats.length)) || 1);
  const tables = Math.min(Math.max(wanted ?? own, room.fewest), room.most);
  const spare = tables * room.seats.length - room.people.length;
  return (
    <div class="stack-tight">
      <div class="row dealing">
        <span class="label" id="dealing-tables">
          {t("deal.tables")}
        </span>
        <span class="stepper">
          <Button
            label={t("deal.fewer")}
            closed={tables <= room.fewest ? "" : null}
            onPress={() => setWanted(tables - 1)}
          >
            −
          </Button>
          <output class="figures" aria-labelledby="dealing-tables">
            {tables}
          </output>
          <Button
            label={t("deal.more")}
            closed={tables >= room.most ? "" : null}
            onPress={() => setWanted(tables + 1)}
          >
            +
          </Button>
        </span>
        <span class="small soft" aria-live="polite">
          {spare >= 0 ? t("deal.bots", { count: spare }) : t("deal.shared", { count: -spare })}
        </span>
      </div>
      <div class="row">
        <Button
          closed={room.people.length === 0 ? t("console.nobody") : null}
          onPress={() => void act({ kind: "deal", tables })}
        >
          {t(room.dealt > 0 ? "console.deal-again" : "console.deal")}
        </Button>
        <UndoButton room={room} act={act} />
      </div>
    </div>
  );
}

/** Take back the last deal or move, where there is one. */
export function UndoButton({ room, act }: RoomProps) {
  if (!room.can_undo) return null;
  return (
    <Button icon="undo" onPress={() => void act({ kind: "undo" })}>
      {t("deal.undo")}
    </Button>
  );
}
