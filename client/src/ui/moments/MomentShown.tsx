import { BrinkWord } from "./BrinkWord";
import { Count } from "./Count";
import { Headline, Seen } from "./Headline";
import { Journey } from "./Journey";
import type { Moment } from "./moments";
import { Signed, Voted } from "./Vote";
import "./moments.css";

/** One moment of the story, drawn large. What it says stands in words from the first instant, also where things move. */
export function MomentShown({ moment }: { moment: Moment }) {
  switch (moment.kind) {
    case "seen":
      return <Seen channel={moment.channel} />;
    case "headline":
      return <Headline moment={moment} />;
    case "adopted":
      return <Journey moment={moment} />;
    case "signed":
      return <Signed terms={moment.terms} due={moment.due} />;
    case "vote":
      return <Voted votes={moment.votes} />;
    case "election":
      return <Count moment={moment} />;
    case "brink":
      return <BrinkWord moment={moment} />;
    default:
      return moment satisfies never;
  }
}
