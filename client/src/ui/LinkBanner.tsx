import type { Link } from "../net/wire";
import { t } from "../words";
import { Icon } from "./Icon";

/** Says when the line is down, and that nothing of what was done is lost. */
export function LinkBanner({ link, waiting }: { link: Link; waiting: number }) {
  return (
    <div aria-live="polite">
      {link.state !== "open" && (
        <div class="banner is-warn link-banner">
          <Icon name="warn" />
          <p>
            {t("link.lost")} {waiting > 0 ? t("link.kept", { count: waiting }) : ""}
          </p>
        </div>
      )}
    </div>
  );
}
