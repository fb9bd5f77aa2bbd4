import { useState } from "preact/hooks";
import type { ChannelShown, DraftShown, Term } from "../../protocol/types";
import { t } from "../../words";
import { Dialog } from "../Dialog";
import { useGame } from "../game";
import { draftNumber, useNames } from "../names";
import { gainWords, notYet, useWeighed } from "./Scales";

interface Props {
  draft: DraftShown;
  channel: ChannelShown;
  onClose: () => void;
}

/** Two texts side by side: only the rows in which they differ. */
export function Compare({ draft, channel, onClose }: Props) {
  const others = channel.drafts.filter((each) => each.id !== draft.id);
  const tabled = useGame().get("text")?.draft?.id;
  const first = others.find((each) => each.id === tabled) ?? others.at(-1);
  const [chosen, setChosen] = useState(first?.id ?? "");
  const other = others.find((each) => each.id === chosen) ?? first;
  if (other === undefined) return null;
  const name = (it: DraftShown) => t("draft.name", { number: draftNumber(it.id) });
  return (
    <Dialog title={t("compare.title", { number: draftNumber(draft.id) })} onClose={onClose}>
      {others.length > 1 && (
        <label class="field">
          <span class="label">{t("compare.with")}</span>
          <select
            class="input"
            value={other.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {name(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Rows one={draft} other={other} names={[name(draft), name(other)]} />
    </Dialog>
  );
}

interface RowsProps {
  one: DraftShown;
  other: DraftShown;
  names: readonly [string, string];
}

function Rows({ one, other, names: [left, right] }: RowsProps) {
  const names = useNames();
  const issues = useGame().get("cast")?.issues ?? [];
  const differing = issues.filter((issue) => at(one, issue.id) !== at(other, issue.id));
  if (differing.length === 0) return <p>{t("compare.same")}</p>;
  return (
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">{t("compare.row")}</th>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((issue) => (
          <tr key={issue.id}>
            <th scope="row">{names.issue(issue.id)}</th>
            <Side issue={issue.id} option={at(one, issue.id)} />
            <Side issue={issue.id} option={at(other, issue.id)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("compare.for-us")}</th>
          <ForUs terms={one.terms} />
          <ForUs terms={other.terms} />
        </tr>
      </tfoot>
    </table>
  );
}

function at(draft: DraftShown, issue: string): string | null {
  return draft.terms.find((term) => term.issue === issue)?.option ?? null;
}

function Side({ issue, option }: { issue: string; option: string | null }) {
  const names = useNames();
  if (option === null) return <td class="soft">{t("draft.open-issue")}</td>;
  return (
    <td>
      <b class="letter">{names.letter(issue, option)}</b>{" "}
      <span class="small">{names.option(issue, option)?.text ?? t("option.unknown.about")}</span>
    </td>
  );
}

function ForUs({ terms }: { terms: readonly Term[] }) {
  const weighed = useWeighed(terms);
  return (
    <td>
      {weighed === null ? notYet(terms) : gainWords(weighed)}
      {weighed?.home && <span class="small"> · {t(`home.${weighed.home}`)}</span>}
    </td>
  );
}
