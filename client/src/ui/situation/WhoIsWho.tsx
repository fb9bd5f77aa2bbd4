import { t } from "../../words";
import { useGame } from "../game";
import { isBot, PartyName, SeatName, Standing } from "../Mark";

/** Everybody at the table, by country. */
export function WhoIsWho() {
  const game = useGame();
  const cast = game.get("cast");
  const me = game.get("card")?.seat;
  const present = new Set(game.pulse.value?.present ?? []);
  if (cast === null) return null;
  return (
    <section class="card" aria-labelledby="who-is-who">
      <h3 id="who-is-who">{t("cast.title")}</h3>
      {[...cast.parties, ...cast.thirds].map((party) => (
        <div key={party.id} class="stack-tight">
          <details>
            <summary>
              <PartyName id={party.id} />
            </summary>
            <p class="small">{party.about}</p>
          </details>
          <ul class="stack-tight plain">
            {cast.seats
              .filter((seat) => seat.party === party.id)
              .map((seat) => (
                <li key={seat.id} class="spread small">
                  <span>
                    <SeatName id={seat.id} />{" "}
                    {seat.id === me && <span class="badge is-accent">{t("cast.you")}</span>}
                  </span>
                  <span class="row">
                    <Standing official={seat.official} role={seat.role} />
                    {!isBot(seat) && present.has(seat.id) && (
                      <span class="badge is-good">{t("talk.here")}</span>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
