import type { Inherited } from "../protocol/types";
import { t } from "../words";
import { amount } from "./amounts";
import { useNames } from "./names";
import { Why } from "./Why";

/** What this game takes over from the one before it, as far as it is mine to know. */
export function LastGame({ inherited }: { inherited: readonly Inherited[] }) {
  const names = useNames();
  if (inherited.length === 0) return null;
  return (
    <details class="last-game" open>
      <summary>{t("last-game.title")}</summary>
      <p class="small soft">{t("last-game.about")}</p>
      <ul class="plain pairs">
        {inherited.map((each) => {
          const about = each.subject.map((id) => names.anything(id, each.subject));
          return (
            <li key={[each.var, ...each.subject].join("/")} class="spread">
              <span>
                {names.say(`var.${each.var}`)}
                {about.length > 0 && <span class="soft"> ({about.join(" → ")})</span>}
              </span>
              <Why of={each.var} about={each.subject}>
                <strong class="figures">
                  {each.printed === 0
                    ? amount(each.var, each.begins)
                    : t("last-game.line", {
                        printed: amount(each.var, each.printed),
                        begins: amount(each.var, each.begins),
                      })}
                </strong>
              </Why>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
