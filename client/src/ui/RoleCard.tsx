import type { Card } from "../protocol/types";
import { t } from "../words";
import { Aims, Policy } from "./Aims";
import { LastGame } from "./LastGame";
import { Mark, PartyName, Standing } from "./Mark";
import { useNames } from "./names";

/** Who I am, what I want, what I may and may not, whom to talk to, and what others may know that I don't. */
export function RoleCard({ card }: { card: Card }) {
  const mark = useNames().party(card.party)?.mark ?? 0;
  return (
    <article class={`role-card of-${mark}`}>
      <header>
        <span class="role-mark" aria-hidden="true">
          <Mark mark={mark} />
        </span>
        <div>
          <p class="overline">{t("card.you-are")}</p>
          <h2>{card.title}</h2>
          <p class="row">
            <PartyName id={card.party} /> <Standing official={card.official} role={card.role} />
          </p>
        </div>
      </header>
      <p class="role-who">{card.who}</p>
      <section>
        <h3>{t("card.aims")}</h3>
        <Aims />
      </section>
      <Policy />
      <LastGame inherited={card.last_game} />
      {card.knows.length > 0 && (
        <section>
          <h3>{t("card.knows")}</h3>
          <ul class="knows">
            {card.knows.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
      <dl class="role-facts">
        <div class="is-may">
          <dt>{t("card.may")}</dt>
          <dd>{card.may}</dd>
        </div>
        <div class="is-may-not">
          <dt>{t("card.may-not")}</dt>
          <dd>{card.may_not}</dd>
        </div>
        <div>
          <dt>{t("card.talk-to")}</dt>
          <dd>{card.talk_to}</dd>
        </div>
        {card.ask_first !== null && (
          <div>
            <dt>{t("card.ask-first")}</dt>
            <dd>{card.ask_first}</dd>
          </div>
        )}
        <div>
          <dt>{t("card.unseen")}</dt>
          <dd>{card.unseen}</dd>
        </div>
        {card.speaks_for !== null && (
          <div>
            <dt>{t("card.speaks-for")}</dt>
            <dd>{card.speaks_for}</dd>
          </div>
        )}
      </dl>
    </article>
  );
}
