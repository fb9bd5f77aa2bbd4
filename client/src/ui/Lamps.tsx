import type { DraftShown, Lamp } from "../protocol/types";
import { listed, t } from "../words";
import { type Names, useNames } from "./names";

/** What a text still needs before it holds: a dark lamp names its owner. */
export function Lamps({ draft }: { draft: DraftShown }) {
  const names = useNames();
  const dark = draft.lamps.find((lamp) => !lamp.lit);
  return (
    <div class="lamps-box">
      <ol class="lamps" aria-label={t("lamps.title")}>
        {draft.lamps.map((lamp) => (
          <li key={lamp.need + lamp.party} class={lamp.lit ? "lamp is-lit" : "lamp"}>
            <span class="lamp-light" aria-hidden="true" />
            <span class="lamp-name">{nameOf(lamp, names)}</span>
            <span class="unseen">{lamp.lit ? t("lamps.lit") : ownerOf(lamp, names)}</span>
          </li>
        ))}
      </ol>
      {dark !== undefined && <p class="small">{ownerOf(dark, names)}</p>}
    </div>
  );
}

function nameOf({ need, party }: Lamp, names: Names): string {
  return t(`lamps.${need}`, { party: party === null ? "" : names.partyName(party) });
}

/** What is missing, and with whom it lies. */
function ownerOf({ need, party, issues }: Lamp, names: Names): string {
  return t(`lamps.${need}.dark`, {
    party: party === null ? "" : names.partyName(party),
    issues: listed(issues.map(names.issue)),
  });
}
