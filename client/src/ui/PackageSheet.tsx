import { useEffect, useId, useState } from "preact/hooks";
import type { Begun, Desk } from "../desk";
import type { ChannelShown, IssueShown, OptionShown, Term, Weighed } from "../protocol/types";
import { listed, t } from "../words";
import { signed, tenths } from "./amounts";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useGame } from "./game";
import { Icon } from "./Icon";
import { draftNumber, useNames } from "./names";
import { Refused } from "./Refused";
import { told } from "./toasts";

interface Props {
  channel: ChannelShown;
  desk: Desk;
  begun: Begun;
}

/** A package on one sheet: a row for each issue, a cell for each way that I know of settling it; one tap a row. */
export function PackageSheet({ channel, desk, begun }: Props) {
  const game = useGame();
  const names = useNames();
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<Parameters<typeof Refused>[0]["refusal"] | null>(null);
  const issues = game.get("sheet")?.issues ?? [];
  const standing = channel.drafts.find((draft) => draft.id === begun.draft);
  const overtaken = standing !== undefined && standing.version > begun.version;

  function set(issue: string, option: string | null) {
    setNo(null);
    const others = begun.terms.filter((term) => term.issue !== issue);
    const terms = option === null ? others : [...others, { issue, option }];
    // In the order of the sheet, so that equal packages read the same.
    desk.begun.value = { ...begun, terms: inOrder(terms, issues) };
  }
  async function share() {
    if (game.act === null) return;
    setBusy(true);
    const answer = await game.act({ kind: "write-draft", ...begun });
    setBusy(false);
    if (answer.kind === "accepted") desk.begun.value = null;
    else if (answer.kind === "refused") setNo(answer.refusal);
    else told(answer, names);
  }

  return (
    <Dialog
      sheet
      title={
        begun.draft === null
          ? t("sheet.new")
          : t("sheet.change", { number: draftNumber(begun.draft) })
      }
      onClose={() => {
        desk.begun.value = null;
      }}
    >
      <p class="small soft">{t("sheet.about")}</p>
      {overtaken && standing !== undefined && (
        <div class="banner is-warn">
          <p>{t("sheet.overtaken")}</p>
          <Button
            onPress={() => {
              desk.begun.value = { ...begun, version: standing.version };
            }}
          >
            {t("sheet.keep-mine")}
          </Button>
          <Button
            onPress={() => {
              desk.begun.value = {
                ...begun,
                version: standing.version,
                terms: [...standing.terms],
              };
            }}
          >
            {t("sheet.take-theirs")}
          </Button>
        </div>
      )}
      <div class="sheet">
        {issues.map((issue) => (
          <IssueRow
            key={issue.id}
            issue={issue}
            chosen={begun.terms.find((term) => term.issue === issue.id)?.option ?? null}
            onChoose={(option) => set(issue.id, option)}
          />
        ))}
      </div>
      <div class="sheet-foot">
        <Scales terms={begun.terms} />
        <div aria-live="polite">{no !== null && <Refused refusal={no} />}</div>
        <Button
          look="main"
          wide
          large
          busy={busy}
          closed={begun.terms.length === 0 ? t("sheet.nothing-yet") : null}
          onPress={() => void share()}
        >
          {t(begun.draft === null ? "sheet.share" : "sheet.share-change")}
        </Button>
      </div>
    </Dialog>
  );
}

interface RowProps {
  issue: IssueShown;
  chosen: string | null;
  onChoose: (option: string | null) => void;
}

export function IssueRow({ issue, chosen, onChoose }: RowProps) {
  const name = useId();
  const official = useGame().get("card")?.official ?? false;
  const option = issue.options.find((each) => each.id === chosen);
  return (
    <fieldset class="sheet-row">
      <legend>
        <b>{issue.name}</b> <span class="small soft">{issue.ask}</span>
      </legend>
      <div class="cells">
        {issue.options.map((each) => (
          <Cell
            key={each.id}
            name={name}
            option={each}
            official={official}
            chosen={each.id === chosen}
            onChoose={() => onChoose(each.id)}
          />
        ))}
        <label class={chosen === null ? "cell is-open is-chosen" : "cell is-open"}>
          <input
            type="radio"
            name={name}
            checked={chosen === null}
            onChange={() => onChoose(null)}
          />
          <span class="cell-words">{t("sheet.leave-open")}</span>
        </label>
      </div>
      {option !== undefined && <Chosen option={option} official={official} />}
    </fieldset>
  );
}

interface CellProps {
  name: string;
  option: OptionShown;
  official: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Cell({ name, option, official, chosen, onChoose }: CellProps) {
  const bar = barTo(option, official);
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
      <span class="cell-worth small figures">
        {t("option.worth", { points: tenths(option.worth) })}
      </span>
      {bar !== null && <span class="unseen">{t(`option.${bar}`)}</span>}
    </label>
  );
}

/** The reason why my own side cannot sign an option as things stand. */
function barTo(
  option: OptionShown,
  official: boolean,
): "red-line" | "outside" | "outside-unofficial" | null {
  if (option.sayable) return null;
  if (option.red_line) return "red-line";
  return official ? "outside" : "outside-unofficial";
}

function Chosen({ option, official }: { option: OptionShown; official: boolean }) {
  const bar = barTo(option, official);
  return (
    <div class="chosen-option small" aria-live="polite">
      <p class="only-narrow">
        <b class="letter">{option.letter}</b> {option.text}
      </p>
      {bar !== null && <p class="barred">{t(`option.${bar}`)}</p>}
    </div>
  );
}

/** What the package would mean for my side, as the server weighs it; asked again shortly after each change. */
export function Scales({ terms }: { terms: readonly Term[] }) {
  const game = useGame();
  const names = useNames();
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const asked = JSON.stringify(terms);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the terms alone decide when to ask again
  useEffect(() => {
    let gone = false;
    const soon = setTimeout(() => {
      void game.weigh?.([...terms]).then((answer) => {
        if (!gone && answer?.kind === "weighed") setWeighed(answer);
      });
    }, 200);
    return () => {
      gone = true;
      clearTimeout(soon);
    };
  }, [asked]);
  if (weighed === null || terms.length === 0) return <p class="scales soft">{t("sheet.empty")}</p>;
  return (
    <div class="scales" aria-live="polite">
      <p class="scales-line">
        <strong>{gainWords(weighed)}</strong>
        {weighed.home !== null && <span> · {t(`home.${weighed.home}`)}</span>}
      </p>
      {weighed.unsayable.length > 0 && (
        <p class="small">
          {t("sheet.unsayable", { issues: listed(weighed.unsayable.map(names.issue)) })}
        </p>
      )}
      {weighed.unsignable.length > 0 && (
        <p class="small">
          {t("sheet.unsignable", { issues: listed(weighed.unsignable.map(names.issue)) })}
        </p>
      )}
    </div>
  );
}

function gainWords({ complete, gain }: Weighed): string {
  if (!complete) return t("sheet.partial", { points: signed(gain) });
  if (gain === 0) return t("sheet.gain.same");
  return t(gain > 0 ? "sheet.gain.better" : "sheet.gain.worse", { points: tenths(Math.abs(gain)) });
}

function inOrder(terms: Term[], issues: readonly IssueShown[]): Term[] {
  const place = new Map(issues.map((issue, at) => [issue.id, at]));
  return [...terms].sort(
    (one, other) => (place.get(one.issue) ?? 99) - (place.get(other.issue) ?? 99),
  );
}
