import type { DyadShown } from "../../protocol/types";
import { t } from "../../words";
import { imageWord } from "../amounts";
import { PartyName } from "../Mark";
import { Meter } from "../Meter";
import { Why } from "../Why";
import { Ties } from "./Ties";

/** How two countries stand to each other, both ways: embassies, and what the peoples think. */
export function Relations({ dyad }: { dyad: DyadShown }) {
  return (
    <section class="card" aria-label={t("relations.title")}>
      <h3>{t("relations.title")}</h3>
      <Between dyad={dyad} />
    </section>
  );
}

/** The same without a title, for where the pair is named already. */
export function Between({ dyad }: { dyad: DyadShown }) {
  return (
    <>
      <Embassies dyad={dyad} />
      <Ties dyad={dyad} />
      <Peoples dyad={dyad} />
    </>
  );
}

function Embassies({ dyad }: { dyad: DyadShown }) {
  const pairs = bothWays(dyad, dyad.missions);
  return (
    <div class="stack-tight">
      <h4>{t("mission.title")}</h4>
      <ul class="pairs plain">
        {pairs.map(({ of, at, value }) => (
          <li key={of} class="spread">
            <span>
              <PartyName id={of} /> <span class="soft">{t("mission.in")}</span>{" "}
              <PartyName id={at} />
            </span>
            <Why of="mission" about={[of, at]}>
              <strong>{t(`mission.${value}`)}</strong>
            </Why>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Peoples({ dyad }: { dyad: DyadShown }) {
  return (
    <div class="stack-tight">
      <h4>{t("image.title")}</h4>
      <ul class="pairs plain">
        {bothWays(dyad, dyad.images).map(({ of, at, value }) => (
          <li key={of} class="stack-tight">
            <span class="spread">
              <span>
                <PartyName id={of} people /> <span class="soft">{t("image.see")}</span>{" "}
                <PartyName id={at} people />
              </span>
              <Why of="image" about={[of, at]}>
                <strong>{imageWord(value)}</strong>
              </Why>
            </span>
            <Meter value={value / 10} mark={50} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function bothWays<T>(dyad: DyadShown, [one, other]: readonly [T, T, ...T[]]) {
  return [
    { of: dyad.one, at: dyad.other, value: one },
    { of: dyad.other, at: dyad.one, value: other },
  ];
}
