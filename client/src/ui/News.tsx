import type { Carried, News } from "../protocol/types";
import { listed, t } from "../words";
import { Cited } from "./Cited";
import { factsOf } from "./fields/describe";
import { useGame } from "./game";
import { Icon } from "./Icon";
import { useNames } from "./names";

/** What became of my own orders: one sentence each. */
export function MyStory() {
  const story = useGame().get("story");
  if (story === null) return null;
  if (story.carried.length === 0) return <p class="soft">{t("story.nothing")}</p>;
  return (
    <ul class="story">
      {story.carried.map((carried, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is written
        <CarriedLine key={at} carried={carried} />
      ))}
    </ul>
  );
}

function CarriedLine({ carried }: { carried: Carried }) {
  const names = useNames();
  const facts = { ...factsOf(carried.particulars), action: carried.action };
  const failed = carried.no !== null;
  return (
    <li class={failed ? "story-line is-failed" : "story-line"}>
      <Icon name={failed ? "cross" : "check"} />
      <div>
        {carried.by_default && <p class="small soft">{t("story.by-default")}</p>}
        <p>
          {failed ? names.say("story.failed", facts) : names.say(`story.${carried.action}`, facts)}
        </p>
        {carried.no !== null && (
          <p class="small">{names.say(`refusal.${carried.no}`, { ...facts, ...carried.facts })}</p>
        )}
      </div>
    </li>
  );
}

/** What the world heard. */
export function NewsList({ items }: { items: readonly News[] }) {
  const names = useNames();
  const heard = items.filter(
    (item, at) => !isToldBetter(item, items) && !items.slice(0, at).some((it) => isSame(it, item)),
  );
  const held = heard.filter((item) => item.code === "talks-held");
  // Meetings that are only known to have taken place are told in one sentence, where the first of them stood.
  const told = heard.filter((item) => item.code !== "talks-held" || item === held[0]);
  const issues = listed(held.map(({ facts }) => names.say("news.issue", facts)));
  if (told.length === 0) return <p class="soft">{t("news.none")}</p>;
  return (
    <ul class="news">
      {told.map((item, at) => (
        <NewsLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is written
          key={at}
          item={item}
          words={item === held[0] && held.length > 1 ? t("news.talks-held-on", { issues }) : null}
        />
      ))}
    </ul>
  );
}

/** Two who order the same thing bring it about twice, and it is told once. */
function isSame(one: News, other: News): boolean {
  return (
    one.code === other.code &&
    JSON.stringify([one.facts, one.to]) === JSON.stringify([other.facts, other.to])
  );
}

/** Members of a channel hear what a meeting brought; that it took place they know. */
function isToldBetter(item: News, all: readonly News[]): boolean {
  if (item.code !== "talks-held") return false;
  const { channel, issue } = item.facts;
  return all.some(
    ({ code, facts }) => code === "met" && facts["channel"] === channel && facts["issue"] === issue,
  );
}

const LOUD: ReadonlySet<string> = new Set([
  "event",
  "brink",
  "brink-held",
  "war",
  "signed",
  "ratified",
  "refused-at-home",
  "clause-broken",
  "enforced",
  "agreement-torn-up",
  "found",
]);

function NewsLine({ item, words }: { item: News; words: string | null }) {
  const names = useNames();
  const private_ = item.to !== null;
  return (
    <li class={LOUD.has(item.code) ? "news-line is-loud" : "news-line"}>
      <p>
        {words ?? names.say(`news.${item.code}`, item.facts)}
        <Cited claims={item.claims} />
      </p>
      {private_ && (
        <p class="small">
          <span class="badge">
            <Icon name="eye" />
            {t("news.private")}
          </span>
        </p>
      )}
    </li>
  );
}
