import type { Refusal } from "../protocol/types";
import { has } from "../words";
import { Cited } from "./Cited";
import { useNames } from "./names";

/** Why not, and the way to a yes. */
export function Refused({ refusal, id }: { refusal: Refusal; id?: string }) {
  const names = useNames();
  const remedy = `refusal.${refusal.code}.remedy`;
  return (
    <div class="refused" id={id}>
      <p>
        {names.say(`refusal.${refusal.code}`, refusal.facts)}
        <Cited claims={refusal.claims} />
      </p>
      {has(remedy) && <p class="remedy">{names.say(remedy, refusal.facts)}</p>}
    </div>
  );
}
