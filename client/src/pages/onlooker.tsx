import { useMemo } from "preact/hooks";
import type { Play } from "../play";
import { GameProvider } from "../ui/game";
import { LinkBanner } from "../ui/LinkBanner";
import { Watched } from "../ui/moments/watched";
import { t } from "../words";
import { Frame } from "./frame";
import { FromTeacher, HelpAndNotes } from "./from-teacher";
import { publicly, TablePublic } from "./public-table";

const QUESTIONS = [1, 2, 3] as const;

/** Somebody without a seat at a table that plays: the public world, and what to look out for. */
export function Onlooker({ play }: { play: Play }) {
  const game = useMemo(() => publicly(play.table), [play]);
  const watched = useMemo(() => new Watched(), []);
  const table = play.table.table.value ?? 0;
  return (
    <Frame wide title={t("onlooker.title")}>
      <LinkBanner link={play.link.value} waiting={play.waiting.value} />
      <FromTeacher play={play} />
      <GameProvider value={game}>
        <TablePublic number={table} alone watched={watched} />
      </GameProvider>
      <section class="card stack-tight">
        <h2>{t("onlooker.title")}</h2>
        <p>{t("onlooker.about", { table })}</p>
        <ol class="steps">
          {QUESTIONS.map((each) => (
            <li key={each}>{t(`onlooker.ask.${each}`)}</li>
          ))}
        </ol>
        <HelpAndNotes play={play} />
      </section>
    </Frame>
  );
}
