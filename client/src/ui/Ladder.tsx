import type { DyadShown, Stage } from "../protocol/types";
import { t } from "../words";
import { PartyName, Shape } from "./Mark";
import { useNames } from "./names";
import { Why } from "./Why";

const RUNGS: readonly Stage[] = [4, 3, 2, 1, 0];
const TOP = 26;
const STEP = 42;
const height = (stage: number) => TOP + (4 - stage) * STEP;

interface Props {
  dyad: DyadShown;
  /** Only the drawing and the words, large: for the projector. */
  bare?: boolean;
}

/** The ladder of escalation as a ladder, with both parties on the rung where they stand. */
export function Ladder({ dyad, bare = false }: Props) {
  return (
    <div class={bare ? "ladder is-bare" : "ladder"}>
      {!bare && (
        <p class="ladder-parties row small">
          <PartyName id={dyad.one} /> <span class="soft">{t("and")}</span>{" "}
          <PartyName id={dyad.other} />
        </p>
      )}
      <LadderDrawing dyad={dyad} />
      <div class="ladder-words stack-tight">
        <p class={`ladder-stage rung-${dyad.stage}`}>
          {bare ? (
            t(`stage.${dyad.stage}`)
          ) : (
            <Why of="stage" about={[dyad.one, dyad.other]}>
              {t(`stage.${dyad.stage}`)}
            </Why>
          )}
        </p>
        <p>{t(`stage.${dyad.stage}.about`)}</p>
        {!bare && (
          <p class="small">
            <Why of="tension" about={[dyad.one, dyad.other]}>
              {t("ladder.tension", { points: Math.round(dyad.tension / 10) })}
            </Why>
          </p>
        )}
        {dyad.brinks > 0 && <p class="small soft">{t("ladder.brinks", { count: dyad.brinks })}</p>}
        {dyad.war_rounds > 0 && (
          <p class="small soft">{t("ladder.war-rounds", { count: dyad.war_rounds })}</p>
        )}
      </div>
    </div>
  );
}

/** At the brink there is nothing more to say: only the drawing. */
export function BrinkLadder({ dyad }: { dyad: DyadShown }) {
  return (
    <div class="ladder is-alone">
      <LadderDrawing dyad={dyad} />
    </div>
  );
}

function LadderDrawing({ dyad }: { dyad: DyadShown }) {
  const names = useNames();
  const title = t("ladder.where", {
    one: names.partyName(dyad.one),
    other: names.partyName(dyad.other),
    stage: t(`stage.${dyad.stage}`),
  });
  const one = names.party(dyad.one)?.mark ?? 0;
  const other = names.party(dyad.other)?.mark ?? 1;
  const at = height(dyad.stage);
  return (
    <svg class="ladder-drawing" viewBox="0 0 190 222" role="img" aria-label={title}>
      <title>{title}</title>
      <path class="ladder-rail" d="M30 8L24 214M82 8l6 206" />
      {RUNGS.map((rung) => (
        <g
          key={rung}
          class={rung === dyad.stage ? `rung is-here rung-${rung}` : `rung rung-${rung}`}
        >
          <path d={`M${29 - (4 - rung)} ${height(rung)}H${83 + (4 - rung)}`} />
          <text x="104" y={height(rung) + 5}>
            {t(`stage.${rung}`)}
          </text>
        </g>
      ))}
      <path class="brink-line" d={`M8 ${height(4) + STEP / 2}H186`} />
      <text class="brink-word" x="186" y={height(4) + STEP / 2 - 4} text-anchor="end">
        {t("ladder.brink")}
      </text>
      <g class={`of-${one} climber`} transform={`translate(36 ${at - 19})`}>
        <Climber mark={one} />
      </g>
      <g class={`of-${other} climber`} transform={`translate(60 ${at - 19})`}>
        <Climber mark={other} />
      </g>
    </svg>
  );
}

function Climber({ mark }: { mark: number }) {
  return (
    <g transform="scale(0.85)" fill="currentColor">
      <Shape mark={mark} />
    </g>
  );
}
