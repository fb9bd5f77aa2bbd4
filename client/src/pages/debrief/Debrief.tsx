import { useEffect, useRef, useState } from "preact/hooks";
import type { Block, DebriefAnswer, DebriefShown, Part } from "../../protocol/types";
import { Button } from "../../ui/Button";
import { faultWords } from "../../ui/toasts";
import { t } from "../../words";
import { BlockShown } from "./blocks";
import { entriesOf, MANY, sectionsOf } from "./folding";
import "./debrief.css";

interface Props {
  /** Asks the server for the document. */
  ask: () => Promise<DebriefAnswer | null>;
  /** On the projector: large, and turned by the arrow keys wherever the focus is. */
  large?: boolean;
  /** Inside a page that has a first heading of its own. */
  inside?: boolean;
}

/** What a game was, part by part. It is asked for once; a game that is over does not change any more. */
export function Debrief({ ask, large = false, inside = false }: Props) {
  const [answer, setAnswer] = useState<DebriefAnswer | "asking" | null>("asking");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and again on demand
  useEffect(() => {
    let gone = false;
    setAnswer("asking");
    void ask().then((said) => {
      if (!gone) setAnswer(said);
    });
    return () => {
      gone = true;
    };
  }, [attempt]);

  if (answer === "asking") return <p aria-live="polite">{t("after.loading")}</p>;
  if (answer === null || answer.kind === "fault") {
    return (
      <div class="row" role="alert">
        <p>{answer === null ? t("after.failed") : faultWords(answer)}</p>
        <Button onPress={() => setAttempt(attempt + 1)}>{t("again")}</Button>
      </div>
    );
  }
  return <Document debrief={answer} large={large} inside={inside} />;
}

/** One part at a time, so that the room can think about it before the next. */
export function Document(props: { debrief: DebriefShown; large?: boolean; inside?: boolean }) {
  const { debrief, large = false, inside = false } = props;
  const { parts } = debrief;
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const part = parts[at];

  function turn(to: number) {
    if (parts[to] === undefined) return;
    setAt(to);
    // Whoever reads by ear or by keyboard goes on at the beginning of the part.
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      if (large) scrollTo(0, 0);
      else heading.current?.scrollIntoView({ block: "start" });
    });
  }

  useEffect(() => {
    if (!large) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest("[role=tablist], dialog")) return;
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      turn(at + step);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  if (part === undefined) return null;
  return (
    <div class={large ? "debrief is-large" : "debrief"}>
      <header class="debrief-head">
        {inside ? <p class="debrief-title">{debrief.title}</p> : <h1>{debrief.title}</h1>}
        <p class="soft">{debrief.subtitle}</p>
      </header>
      <nav class="debrief-parts" aria-label={t("after.parts")}>
        <ol>
          {parts.map((each, place) => (
            <li key={each.id}>
              <button
                type="button"
                class="debrief-part-name"
                {...(place === at ? { "aria-current": "step" } : {})}
                onClick={() => turn(place)}
              >
                {each.title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <PartShown key={part.id} part={part} heading={heading} />
      <footer class="debrief-turn">
        <Button closed={at === 0 ? "" : null} onPress={() => turn(at - 1)}>
          {t("after.back")}
        </Button>
        <span class="small soft">{t("after.part", { number: at + 1, count: parts.length })}</span>
        <Button
          look="main"
          closed={at === parts.length - 1 ? "" : null}
          onPress={() => turn(at + 1)}
        >
          {t("after.next")}
        </Button>
      </footer>
    </div>
  );
}

function PartShown(props: { part: Part; heading: { current: HTMLHeadingElement | null } }) {
  const { part, heading } = props;
  return (
    <section class="debrief-part card" aria-labelledby={`part-${part.id}`}>
      <h2 id={`part-${part.id}`} ref={heading} tabIndex={-1}>
        {part.title}
      </h2>
      {entriesOf(part.blocks) > MANY ? (
        sectionsOf(part.blocks).map(({ heading, blocks }) =>
          heading === null ? (
            <Blocks key="" blocks={blocks} />
          ) : (
            <details key={heading} class="told-fold">
              <summary>
                <h3>{heading}</h3>
              </summary>
              <Blocks blocks={blocks} />
            </details>
          ),
        )
      ) : (
        <Blocks blocks={part.blocks} />
      )}
    </section>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part never changes once it is written
        <BlockShown key={at} block={block} />
      ))}
    </>
  );
}
