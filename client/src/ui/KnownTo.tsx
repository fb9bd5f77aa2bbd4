import type { ChannelShown } from "../protocol/types";
import { listed, t } from "../words";
import { useNames } from "./names";

/** Who may know of this channel, as far as somebody who sits in it can tell. */
export function KnownTo({ channel }: { channel: ChannelShown }) {
  const names = useNames();
  const { known_to: known } = channel;
  if (known === null) return null;
  return (
    <details class="known-to small">
      <summary>
        {t("known.title")} <strong>{t(`known.risk.${known.risk}`)}</strong>
      </summary>
      <ul>
        <li>{t("known.members", { count: channel.members.length })}</li>
        {known.capitals.length > 0 && (
          <li>{t("known.capitals", { parties: listed(known.capitals.map(names.partyName)) })}</li>
        )}
        {known.reporters.length > 0 && (
          <li>{t("known.reporters", { seats: listed(known.reporters.map(names.seatName)) })}</li>
        )}
        <li>{t("known.others")}</li>
      </ul>
    </details>
  );
}
