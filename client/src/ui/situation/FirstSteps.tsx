import type { Part } from "../../desk";
import { t } from "../../words";
import { useGame } from "../game";
import { Icon } from "../Icon";

/** In the first round, what there is to do, in the order in which it makes sense; what is done is ticked. */
export function FirstSteps() {
  const game = useGame();
  const card = game.get("card");
  const orders = game.get("orders");
  const table = game.get("table");
  const channels = game.get("channels")?.channels ?? [];
  if (card === null || orders === null || game.act === null) return null;
  if (table?.phase !== "open" || table.round !== 1 || orders.sealed) return null;
  const open = channels.filter((channel) => !channel.standing.shut);
  const room = open[0] ?? channels[0];
  const agenda = open.find((channel) => channel.topics.length > 0);
  const playable = (game.get("options")?.actions ?? []).some((card) =>
    card.choices.some((choice) => choice.no === null),
  );
  const hasTapped = channels.some((channel) =>
    channel.topics.some((topic) => topic.willing.includes(card.seat)),
  );
  return (
    <section class="card first-steps" aria-labelledby="first-steps">
      <h3 id="first-steps">{t("first.title")}</h3>
      <ol class="stack-tight">
        {room !== undefined && (
          <Step
            done={game.lines.value.some((line) => line.seat === card.seat)}
            words={t("first.talk")}
            channel={room.id}
            part="said"
          >
            {card.talk_to}
          </Step>
        )}
        {agenda !== undefined && (
          <Step done={hasTapped} words={t("first.agenda")} channel={agenda.id} part="agenda">
            {t("first.agenda.about")}
          </Step>
        )}
        <Step
          done={false}
          words={playable ? t("first.orders", { count: orders.actions }) : t("first.empty")}
        >
          {playable ? t("first.orders.about") : t("first.empty.about")}
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  done: boolean;
  words: string;
  channel?: string;
  part?: Part;
  children: string;
}

function Step({ done, words, channel, part, children }: StepProps) {
  const { goTo } = useGame();
  return (
    <li>
      {goTo !== null && channel !== undefined && part !== undefined ? (
        <button type="button" class="first-go" onClick={() => goTo(channel, part)}>
          {words}
        </button>
      ) : (
        <strong>{words}</strong>
      )}
      {done && (
        <span class="first-done">
          <Icon name="check" />
          <span class="unseen">{t("first.done")}</span>
        </span>
      )}
      <p class="small soft">{children}</p>
    </li>
  );
}
