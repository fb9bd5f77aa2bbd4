import { t } from "../../words";
import type { RoomProps } from "./room";

/** Which channels stay closed to the class when all talk opens after the end. */
export function ClosedTalk({ room, act }: RoomProps) {
  const closed = new Set(room.channels.filter((each) => each.closed).map((each) => each.id));
  function close(channel: string, keep: boolean) {
    const channels = room.channels
      .map((each) => each.id)
      .filter((each) => (each === channel ? keep : closed.has(each)));
    void act({ kind: "close-talk", channels });
  }
  return (
    <details class="card closed-talk">
      <summary>
        {t("console.talk")}{" "}
        {closed.size > 0 && (
          <span class="badge is-warn">{t("console.talk.closed", { count: closed.size })}</span>
        )}
      </summary>
      <p class="small soft">{t("console.talk.about")}</p>
      <ul class="stack-tight plain">
        {room.channels.map((channel) => (
          <li key={channel.id}>
            <label class="row">
              <input
                type="checkbox"
                checked={!closed.has(channel.id)}
                onChange={(event) => close(channel.id, !event.currentTarget.checked)}
              />
              {channel.name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
