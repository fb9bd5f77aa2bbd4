import { t } from "../words";

const PACES = ["printed", "brisk", "calm"] as const;
export type Pace = (typeof PACES)[number];
/** How long a round is at each pace; empty for what the scenario says itself. */
export const PACE_SECONDS: Readonly<Record<Pace, number | null>> = {
  printed: null,
  brisk: 180,
  calm: 420,
};

/** How fast the rounds go; `minutes` is what the whole game takes as it is printed. */
export function PaceChoice(props: { minutes: number; pace: Pace; onPace: (pace: Pace) => void }) {
  const { minutes, pace, onPace } = props;
  return (
    <fieldset class="stack-tight">
      <legend class="label">{t("pace.title")}</legend>
      {PACES.map((each) => (
        <label key={each} class="choice-row">
          <span class="row">
            <input type="radio" name="pace" checked={pace === each} onChange={() => onPace(each)} />
            {t(`pace.${each}`, { minutes })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
