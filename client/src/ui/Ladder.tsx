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

/** Where everybody stands: two parties on a ladder of their own, or all pairs of several on one. */
export function Ladders({ dyads, bare = false }: { dyads: readonly DyadShown[]; bare?: boolean }) {
  const [only] = dyads;
  if (only === undefined) return null;
  if (dyads.length === 1) return <Ladder dyad={only} bare={bare} />;
  return (
    <div class={bare ? "ladder is-bare is-shared" : "ladder is-shared"}>
      <SharedLadder dyads={dyads} />
      {!bare && <HighestInWords dyads={dyads} />}
    </div>
  );
}

/** One ladder for several parties: on each rung stand those pairs who have come so far. */
export function SharedLadder({ dyads }: { dyads: readonly DyadShown[] }) {
  const names = useNames();
  const title = dyads
    .map((dyad) =>
      t("ladder.where", {
        one: names.partyName(dyad.one),
        other: names.partyName(dyad.other),
        stage: t(`stage.${dyad.stage}`),
      }),
    )
    .join(" ");
  return (
    <svg class="ladder-drawing is-shared" viewBox="0 0 350 222" role="img" aria-label={title}>
      <title>{title}</title>
      <Rungs here={(rung) => dyads.some((dyad) => dyad.stage === rung)} />
      {RUNGS.map((rung) =>
        dyads
          .filter((dyad) => dyad.stage === rung)
          .map((dyad, at, all) => (
            <Pair
              key={`${dyad.one} ${dyad.other}`}
              dyad={dyad}
              x={212 + (at % A_ROW) * 46}
              y={height(rung) + (all.length > A_ROW ? (at < A_ROW ? -11 : 11) : 0)}
            />
          )),
      )}
    </svg>
  );
}

/** How many pairs stand side by side on a rung. */
const A_ROW = 3;

function Pair({ dyad, x, y }: { dyad: DyadShown; x: number; y: number }) {
  const names = useNames();
  const one = names.party(dyad.one)?.mark ?? 0;
  const other = names.party(dyad.other)?.mark ?? 1;
  return (
    <g class="ladder-pair" transform={`translate(${x} ${y})`}>
      <rect x="-3" y="-10" width="42" height="20" rx="10" />
      <g class={`of-${one} climber`} transform="translate(3 -7)">
        <Climber mark={one} size={0.7} />
      </g>
      <g class={`of-${other} climber`} transform="translate(20 -7)">
        <Climber mark={other} size={0.7} />
      </g>
    </g>
  );
}

/** In words, whoever stands highest: what that rung is, and who they are. */
function HighestInWords({ dyads }: { dyads: readonly DyadShown[] }) {
  const highest = Math.max(...dyads.map((dyad) => dyad.stage)) as Stage;
  return (
    <div class="ladder-words stack-tight">
      <p class={`ladder-stage rung-${highest}`}>{t(`stage.${highest}`)}</p>
      {dyads
        .filter((dyad) => dyad.stage === highest)
        .map((dyad) => (
          <p key={`${dyad.one} ${dyad.other}`}>
            <PartyName id={dyad.one} /> <span class="soft">{t("and")}</span>{" "}
            <PartyName id={dyad.other} />
          </p>
        ))}
      <p>{t(`stage.${highest}.about`)}</p>
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
      <Rungs here={(rung) => rung === dyad.stage} />
      <g class={`of-${one} climber`} transform={`translate(36 ${at - 19})`}>
        <Climber mark={one} />
      </g>
      <g class={`of-${other} climber`} transform={`translate(60 ${at - 19})`}>
        <Climber mark={other} />
      </g>
    </svg>
  );
}

function Rungs({ here }: { here: (rung: Stage) => boolean }) {
  return (
    <>
      <path class="ladder-rail" d="M30 8L24 214M82 8l6 206" />
      {RUNGS.map((rung) => (
        <g key={rung} class={here(rung) ? `rung is-here rung-${rung}` : `rung rung-${rung}`}>
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
    </>
  );
}

function Climber({ mark, size = 0.85 }: { mark: number; size?: number }) {
  return (
    <g transform={`scale(${size})`} fill="currentColor">
      <Shape mark={mark} />
    </g>
  );
}
