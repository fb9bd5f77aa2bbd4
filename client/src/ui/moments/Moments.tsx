import { useEffect, useId, useState } from "preact/hooks";
import { t } from "../../words";
import { Button } from "../Button";
import { AT_A_DESK, AT_A_WALL, useKeys } from "./keys";
import { MomentShown } from "./MomentShown";
import { type Moment, secondsOf } from "./moments";
import "./wall.css";

interface Props {
  moments: readonly Moment[];
  onDone: () => void;
}

/** The moments of a round one by one, at the reader's own pace: a button goes on, or Enter or Space. */
export function Moments({ moments, onDone }: Props) {
  const [at, setAt] = useState(0);
  const moment = moments[at];
  const last = at === moments.length - 1;
  const goOn = () => (last ? onDone() : setAt(at + 1));
  useKeys(AT_A_DESK, goOn);
  if (moment === undefined) return null;
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
        <Button look="main" large onPress={goOn}>
          {t("happened.go-on")}
        </Button>
      </div>
    </section>
  );
}

/**
 * The same where nobody presses anything: each stays as long as it takes to read; a key or the button goes on. Where
 * several tables share a wall, it says whose moment it is. While the keyboard stands on the button, time stands still:
 * whoever reads slowly must be able to hold it.
 */
export function MomentsOnWall({ moments, onDone, table }: Props & { table: number | null }) {
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  const heading = useId();
  const moment = moments[at];
  const goOn = () => (at + 1 < moments.length ? setAt(at + 1) : onDone());
  useKeys(AT_A_WALL, goOn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each moment has a time of its own
  useEffect(() => {
    if (moment === undefined || held) return;
    const turn = setTimeout(goOn, 1000 * secondsOf(moment));
    return () => clearTimeout(turn);
  }, [at, held]);
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
      <button
        type="button"
        class="moments-skip small"
        onClick={goOn}
        onFocus={(event) => setHeld(event.currentTarget.matches(":focus-visible"))}
        onBlur={() => setHeld(false)}
      >
        {t("moment.skip")}
      </button>
    </section>
  );
}
