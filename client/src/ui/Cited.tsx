import { useId } from "preact/hooks";
import { has, listed, sectionOf, t } from "../words";

/** The only components that draw a citation: the claim's number, and as a footnote what it says and where. */
export function Cited({ claims }: { claims: readonly string[] }) {
  if (claims.length === 0) return null;
  return (
    <span class="cites">
      {claims.map((claim) => (
        <Cite key={claim} claim={claim} />
      ))}
    </span>
  );
}

function Cite({ claim }: { claim: string }) {
  const note = useId();
  return (
    <>
      <button
        type="button"
        class="cite"
        popovertarget={note}
        aria-label={t("cite.open", { claim })}
      >
        {claim}
      </button>
      <aside id={note} popover="auto" class="footnote" aria-label={t("cite.title", { claim })}>
        <Claim claim={claim} />
      </aside>
    </>
  );
}

/** Where numbers would stand in the way of reading: one small mark, and behind it all claims in full. */
export function CitedBehind({ claims }: { claims: readonly string[] }) {
  const note = useId();
  if (claims.length === 0) return null;
  const named = listed(claims);
  return (
    <>
      {" "}
      <button
        type="button"
        class="cite-mark"
        popovertarget={note}
        aria-label={t("cite.behind", { claims: named })}
      >
        <span class="why-mark" aria-hidden="true">
          ?
        </span>
      </button>
      <aside
        id={note}
        popover="auto"
        class="footnote"
        aria-label={t("cite.behind", { claims: named })}
      >
        {claims.map((claim) => (
          <Claim key={claim} claim={claim} />
        ))}
      </aside>
    </>
  );
}

/** A claim in full: its number, its paraphrase, and the heading it stands under. */
export function Claim({ claim }: { claim: string }) {
  const section = sectionOf(claim);
  return (
    <>
      <p>
        <strong>{claim}</strong> {has(`claim.${claim}`) ? t(`claim.${claim}`) : null}
      </p>
      {section !== null && <p class="small soft">{t("cite.section", { section })}</p>}
    </>
  );
}
