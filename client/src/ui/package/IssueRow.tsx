import { useId } from "preact/hooks";
import type { IssueShown, OptionShown } from "../../protocol/types";
import { t } from "../../words";
import { tenths } from "../amounts";
import { useGame } from "../game";
import { NeededBy, useNeedsOfOthers } from "../given/needs";
import { Icon } from "../Icon";

interface RowProps {
  issue: IssueShown;
  chosen: string | null;
  /** Only the cells that say something: the question is told elsewhere, and nothing need be left open. */
  brief?: boolean;
  onChoose: (option: string | null) => void;
}

/** An issue as a row of cells, one for each way that I know of settling it. */
export function IssueRow({ issue, chosen, onChoose, brief = false }: RowProps) {
  const name = useId();
  const game = useGame();
  const official = game.get("card")?.official ?? false;
  const hasSide = game.get("sheet")?.has_side ?? false;
  const option = issue.options.find((each) => each.id === chosen);
  return (
    <fieldset class="sheet-row">
      <legend>
        <b>{issue.name}</b> {!brief && <span class="small soft">{issue.ask}</span>}{" "}
        <NeededBy needs={useNeedsOfOthers()} issue={issue.id} />
      </legend>
      <div class="cells">
        {issue.options.map((each) => (
          <Cell
            key={each.id}
            name={name}
            option={each}
            bar={hasSide ? barTo(each, official) : null}
            hasSide={hasSide}
            chosen={each.id === chosen}
            onChoose={() => onChoose(each.id)}
          />
        ))}
        {!brief && (
          <label class={chosen === null ? "cell is-open is-chosen" : "cell is-open"}>
            <input
              type="radio"
              name={name}
              checked={chosen === null}
              onChange={() => onChoose(null)}
            />
            <span class="cell-words">{t("sheet.leave-open")}</span>
          </label>
        )}
      </div>
      {option === undefined ? (
        <AllInWords options={issue.options} />
      ) : (
        <Chosen option={option} bar={hasSide ? barTo(option, official) : null} />
      )}
    </fieldset>
  );
}

interface CellProps {
  name: string;
  option: OptionShown;
  bar: Bar | null;
  /** Whether it is worth anything to me: a mediator has no points of its own. */
  hasSide: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Cell({ name, option, bar, hasSide, chosen, onChoose }: CellProps) {
  return (
    <label
      class={["cell", chosen && "is-chosen", bar !== null && "is-barred"].filter(Boolean).join(" ")}
    >
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span class="cell-head">
        <b class="letter">{option.letter}</b>
        {bar !== null && <Icon name={bar === "red-line" ? "cross" : "lock"} />}
        {option.new && <span class="badge is-accent">{t("option.new")}</span>}
      </span>
      <span class="cell-words small">{option.text}</span>
      {hasSide && (
        <span class="cell-worth small figures">
          {t("option.worth", { points: tenths(option.worth) })}
        </span>
      )}
      {bar !== null && <span class="unseen">{t(`option.${bar}`)}</span>}
    </label>
  );
}

/** The reason why my own side cannot sign an option as things stand. */
type Bar = "red-line" | "outside" | "outside-unofficial";

function barTo(option: OptionShown, official: boolean): Bar | null {
  if (option.sayable) return null;
  if (option.red_line) return "red-line";
  return official ? "outside" : "outside-unofficial";
}

/** Where the cells are too narrow for words, whoever has not chosen yet still reads what they choose from. */
function AllInWords({ options }: { options: readonly OptionShown[] }) {
  return (
    <ul class="plain only-narrow options-in-words small">
      {options.map((each) => (
        <li key={each.id}>
          <b class="letter">{each.letter}</b> {each.text}
        </li>
      ))}
    </ul>
  );
}

function Chosen({ option, bar }: { option: OptionShown; bar: Bar | null }) {
  return (
    <div class="chosen-option small" aria-live="polite">
      <p class="only-narrow">
        <b class="letter">{option.letter}</b> {option.text}
      </p>
      {bar !== null && <p class="barred">{t(`option.${bar}`)}</p>}
    </div>
  );
}
