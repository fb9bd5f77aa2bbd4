import { useEffect, useId, useState } from "preact/hooks";
import { t } from "../../words";
import { Button } from "../Button";
import { MomentShown } from "./MomentShown";
import { type Moment, secondsOf } from "./moments";
import "./wall.css";

interface Props {
  moments: readonly Moment[];
  onDone: () => void;
}

/** The moments of a round one by one, at the reader's own pace. */
export function Moments({ moments, onDone }: Props) {
  const [at, setAt] = useState(0);
  const moment = moments[at];
  if (moment === undefined) return null;
  const last = at === moments.length - 1;
  return (
    <section class="moments" aria-label={t("moment.title")}>
      <div aria-live="polite">
        <MomentShown key={at} moment={moment} />
      </div>
      <div class="row moments-foot">
        {!last && (
          <Button look="quiet" onPress={onDone}>
            {t("moment.skip")}
          </Button>
        )}
        <Button look="main" large onPress={() => (last ? onDone() : setAt(at + 1))}>
          {t("happened.go-on")}
        </Button>
      </div>
    </section>
  );
}

/**
 * The same where nobody presses anything: each stays as long as it takes to read; a key or the button goes on. Where
 * several tables share a wall, it says whose moment it is.
 */
export function MomentsOnWall({ moments, onDone, table }: Props & { table: number | null }) {
  const [at, setAt] = useState(0);
  const heading = useId();
  const moment = moments[at];
  const goOn = () => (at + 1 < moments.length ? setAt(at + 1) : onDone());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each moment has a time of its own
  useEffect(() => {
    if (moment === undefined) return;
    const turn = setTimeout(goOn, 1000 * secondsOf(moment));
    const press = (event: KeyboardEvent) => {
      if (event.key === "ArrowRight" || event.key === "Escape") goOn();
    };
    window.addEventListener("keydown", press);
    return () => {
      clearTimeout(turn);
      window.removeEventListener("keydown", press);
    };
  }, [at]);
  if (moment === undefined) return null;
  return (
    <section class="moments on-wall" aria-labelledby={heading}>
      <h2 id={heading} class="unseen">
        {t("moment.title")}
        {table !== null && ` · ${t("console.table", { number: table })}`}
      </h2>
      <div aria-live="polite">
        <MomentShown key={at} moment={moment} />
      </div>
      <button type="button" class="moments-skip small" onClick={goOn}>
        {t("moment.skip")}
      </button>
    </section>
  );
}
