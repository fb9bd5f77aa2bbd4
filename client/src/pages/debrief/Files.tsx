import { t } from "../../words";

/** Each file by its stem and its kind. */
const FILES = [
  ["report", "html"],
  ["outcomes", "csv"],
  ["seats", "csv"],
  ["aims", "csv"],
  ["scores", "csv"],
  ["promises", "csv"],
  ["ledger", "csv"],
  ["claims", "csv"],
  ["report", "json"],
] as const;

/** The teacher's files about all tables that are over. */
export function Files({ session }: { session: string }) {
  return (
    <details class="card">
      <summary>{t("after.files")}</summary>
      <p class="small soft">{t("after.files.about")}</p>
      <ul class="row plain">
        {FILES.map(([stem, kind]) => (
          <li key={stem + kind}>
            <a class="button" href={`/api/sessions/${session}/debrief/${stem}.${kind}`} download>
              {t(`after.file.${stem}-${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
