import type { ChannelShown, DraftShown } from "../protocol/types";
import { listed, t } from "../words";
import { useGame } from "./game";
import { type Names, useNames } from "./names";

interface Lamp {
  name: string;
  lit: boolean;
  /** What is missing, and with whom it lies. */
  owner: string;
}

/** What a text still needs before it holds: a dark lamp names its owner. */
export function Lamps({ draft, channel }: { draft: DraftShown; channel: ChannelShown }) {
  const lamps = useLamps(draft, channel);
  const dark = lamps.find((lamp) => !lamp.lit);
  return (
    <div class="lamps-box">
      <ol class="lamps" aria-label={t("lamps.title")}>
        {lamps.map((lamp) => (
          <li key={lamp.name} class={lamp.lit ? "lamp is-lit" : "lamp"}>
            <span class="lamp-light" aria-hidden="true" />
            <span class="lamp-name">{lamp.name}</span>
            <span class="unseen">{lamp.lit ? t("lamps.lit") : lamp.owner}</span>
          </li>
        ))}
      </ol>
      {dark !== undefined && <p class="small">{dark.owner}</p>}
    </div>
  );
}

function useLamps(draft: DraftShown, channel: ChannelShown): Lamp[] {
  const game = useGame();
  const names = useNames();
  const issues = game.get("cast")?.issues.map((issue) => issue.id) ?? [];
  const text = game.get("text");
  const parties = game.get("cast")?.parties ?? [];
  const onTable = text?.draft?.id === draft.id && text.draft.version === draft.version;
  const voted = sameTerms(text?.in_force ?? [], draft.terms);
  return [
    signable(draft, channel, issues, names),
    ...parties.map((party) => ({
      name: t("lamps.sponsor", { party: party.name }),
      lit: draft.sponsors.some((seat) => names.seat(seat)?.party === party.id),
      owner: t("lamps.sponsor.dark", { party: party.name }),
    })),
    { name: t("lamps.table"), lit: onTable || voted, owner: t("lamps.table.dark") },
    ...parties.map((party) => {
      const vote = text?.home_votes.find((each) => each.party === party.id);
      return {
        name: t("lamps.home", { party: party.name }),
        lit: voted && vote?.passed === true,
        owner: t("lamps.home.dark", { party: party.name }),
      };
    }),
  ];
}

function signable(draft: DraftShown, channel: ChannelShown, issues: string[], names: Names): Lamp {
  const open = issues.filter((issue) => !draft.terms.some((term) => term.issue === issue));
  const unripe = channel.topics.filter((topic) => !topic.signable).map((topic) => topic.issue);
  const owner =
    open.length > 0
      ? t("lamps.complete.dark", { issues: listed(open.map(names.issue)) })
      : t("lamps.signable.dark", { issues: listed(unripe.map(names.issue)) });
  return { name: t("lamps.signable"), lit: open.length === 0 && unripe.length === 0, owner };
}

function sameTerms(one: DraftShown["terms"], other: DraftShown["terms"]): boolean {
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every((term) => other.some((it) => it.issue === term.issue && it.option === term.option))
  );
}
