import { t } from "../../words";
import { TrackTag } from "../ChannelHead";
import { useGame } from "../game";
import { isBot, SeatName } from "../Mark";
import { useNames } from "../names";

/** The people I can talk to now, by the rooms in which I meet them; a tap leads there. */
export function TalkTo() {
  const game = useGame();
  const names = useNames();
  const channels = game.get("channels")?.channels ?? [];
  const me = game.get("card")?.seat;
  const present = new Set(game.pulse.value?.present ?? []);
  const { goTo } = game;
  if (goTo === null || channels.length === 0) return null;
  return (
    <section class="card talk-to" aria-labelledby="talk-to">
      <h3 id="talk-to">{t("talk-to.title")}</h3>
      <ul class="stack-tight plain">
        {channels.map((channel) => {
          const here = channel.members.filter((seat) => {
            const shown = names.seat(seat);
            return seat !== me && shown !== null && (isBot(shown) || present.has(seat));
          });
          return (
            <li key={channel.id}>
              <button type="button" class="talk-to-room" onClick={() => goTo(channel.id, "said")}>
                <span class="spread">
                  <strong>{channel.name}</strong>
                  <TrackTag track={channel.track} />
                </span>
                <span class="talk-to-people small">
                  {here.length === 0
                    ? t("talk-to.nobody")
                    : here.map((seat) => <SeatName key={seat} id={seat} />)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
