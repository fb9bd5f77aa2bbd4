import { createContext } from "preact";
import { useContext, useId } from "preact/hooks";
import { has, listed, sectionOf, t } from "../words";

/** Whether claims go by their numbers too: for whoever has to find them again in the files and on paper. */
export const ByNumber = createContext(false);

interface Props {
  claims: readonly string[];
  /** What is written beside the mark, where it stands on a line of its own. */
  label?: string;
}

/** The only component that draws a citation: one small mark, and behind it what the source says, in words, and where. */
export function Cited({ claims, label }: Props) {
  const note = useId();
  const byNumber = useContext(ByNumber);
  if (claims.length === 0) return null;
  const name = byNumber ? t("cite.numbered", { claims: listed(claims) }) : t("cite.title");
  return (
    <>
      {" "}
      <button type="button" class="cite" popovertarget={note} aria-label={name}>
        {label}
        {byNumber && <span class="cite-numbers">{claims.slice(0, FEW).join(" ")}</span>}
        <span class="why-mark" aria-hidden="true">
          ?
        </span>
      </button>
      <aside id={note} popover="auto" class="footnote" aria-label={name}>
        <p class="overline">{t("cite.title")}</p>
        {claims.map((claim) => (
          <Claim key={claim} claim={claim} byNumber={byNumber} />
        ))}
      </aside>
    </>
  );
}

/** More numbers than these stand in the way of reading. */
const FEW = 3;

/** A claim in full: its paraphrase, and the heading it stands under. */
function Claim({ claim, byNumber }: { claim: string; byNumber: boolean }) {
  const section = sectionOf(claim);
  return (
    <>
      <p>
        {byNumber && <strong>{claim} </strong>}
        {has(`claim.${claim}`) ? t(`claim.${claim}`) : claim}
      </p>
      {section !== null && <p class="small soft">{t("cite.section", { section })}</p>}
    </>
  );
}
