import { useId, useState } from "preact/hooks";
import { request } from "../net/http";
import type { FileComplaint, FileRead } from "../protocol/types";
import { faultWords } from "../ui/toasts";
import { t } from "../words";

/** Characters that the server takes; a longer file is not even sent. */
const LONGEST = 150_000;

interface Found extends FileRead {
  file: string;
}

/** Lays a scenario of one's own on the shelf, or shows line by line what has to be mended first. */
export function LayDown({ onLaid }: { onLaid: () => void }) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const choice = useId();

  async function read(file: File) {
    setFound(null);
    setWrong(null);
    if (file.size > 4 * LONGEST) {
      setWrong(t("lay.too-long"));
      return;
    }
    setBusy(true);
    const text = (await file.text()).replaceAll("\0", "\ufffd");
    const name = tidy(file.name);
    const reply =
      text.length > LONGEST ? null : await request("POST /api/scenarios", { name, text });
    setBusy(false);
    if (reply === null) setWrong(t("lay.too-long"));
    else if (reply.ok) {
      setFound({ ...reply.value, file: name });
      if (reply.value.kept !== null) onLaid();
    } else setWrong(faultWords(reply.fault));
  }

  return (
    <section class="card stack" aria-labelledby={choice}>
      <h3 id={choice}>{t("lay.title")}</h3>
      <p class="small">{t("lay.about")}</p>
      <input
        type="file"
        class="input"
        accept=".yaml,.yml,text/yaml"
        aria-label={t("lay.file")}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file !== undefined) void read(file);
        }}
      />
      <div role="status" class="stack-tight">
        {busy && <p>{t("loading")}</p>}
        {wrong !== null && <p class="wrong">{wrong}</p>}
        {found?.kept != null && <p>{t("lay.kept", { file: found.file })}</p>}
        {found !== null && <Complaints title={t("lay.wrong")} about={found} lines={found.wrong} />}
        {found !== null && (
          <Complaints title={t("lay.advice")} about={found} lines={found.advice} />
        )}
      </div>
    </section>
  );
}

/** A name that the server takes: files may be called by anything. */
function tidy(name: string): string {
  const seen = name.replace(/[^\p{L}\p{N} ._()-]/gu, "").trim();
  return seen.slice(-60) || t("lay.file");
}

function Complaints(props: { title: string; about: Found; lines: readonly FileComplaint[] }) {
  if (props.lines.length === 0) return null;
  return (
    <section>
      <h4>{props.title}</h4>
      <ol class="small complaints">
        {props.lines.map((it) => (
          <li key={`${it.line} ${it.column} ${it.path} ${it.says}`}>
            <strong>{t("lay.place", { line: it.line, column: it.column })}</strong>{" "}
            {it.path !== "" && <code>{it.path}</code>} {it.says}
          </li>
        ))}
      </ol>
    </section>
  );
}
