import type { IssueShown } from "../protocol/types";
import { listed, t } from "../words";
import { useGame } from "./game";
import { Why } from "./Why";

/** The order in which they are named, the largest part first and equals as they stand here. */
const ORIGINS = ["geography", "history", "economy", "power"] as const;

/** Where my side's interest in a question comes from, how it has moved, and whether its mandate lies open. */
export function Interest({ issue, party }: { issue: IssueShown; party: string }) {
  const parts = ORIGINS.map((origin) => ({ origin, percent: issue.origins[origin] ?? 0 }))
    .filter((part) => part.percent > 0)
    .sort((one, other) => other.percent - one.percent)
    .map(({ origin, percent }) => t(`origin.${origin}`, { percent }));
  if (parts.length === 0) return null;
  return (
    <p class="small soft">
      {t("interest.origins", { parts: listed(parts) })}{" "}
      {issue.more !== 0 && (
        <Why of="interest" about={[party, issue.id]}>
          <strong>
            {t(issue.more > 0 ? "interest.more" : "interest.less", {
              percent: Math.round(Math.abs(issue.more) / 10),
            })}
          </strong>
        </Why>
      )}
    </p>
  );
}

/** Whether an event has opened my side's mandate on a question, and it still lies open. */
export function isOpen(issue: IssueShown, round: number): boolean {
  return issue.reopened > 0 && issue.reopened >= round;
}

/** That an event has opened a mandate, while it lies open. */
export function Reopened({ issue, party }: { issue: IssueShown; party: string }) {
  const round = useGame().get("table")?.round ?? 0;
  if (!isOpen(issue, round)) return null;
  return (
    <p class="small">
      <Why of="reopened" about={[party, issue.id]}>
        <strong>{t("interest.reopened", { round: issue.reopened })}</strong>
      </Why>{" "}
      {t("interest.reopened.about")}
    </p>
  );
}
