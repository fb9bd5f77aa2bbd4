/** The pages of the debrief are fetched when a game is over, not with the first load. */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../words";

type Page = typeof import("./Debrief").Debrief;

export function DebriefLater(props: Parameters<Page>[0]) {
  const [page, setPage] = useState<{ Page: Page } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    import("./Debrief").then(
      ({ Debrief }) => {
        if (!gone) setPage({ Page: Debrief });
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (failed) return <p role="alert">{t("after.failed")}</p>;
  if (page === null) return <p aria-live="polite">{t("after.loading")}</p>;
  return <page.Page {...props} />;
}
