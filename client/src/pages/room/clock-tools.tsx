import { Button } from "../../ui/Button";
import { t } from "../../words";
import type { Do } from "./room";

interface Props {
  act: Do;
  /** One table, or (null) all of them. */
  table: number | null;
  paused: boolean;
  closing: string;
}

/** Stop the clock, give or take time, close the round. */
export function ClockTools({ act, table, paused, closing }: Props) {
  return (
    <>
      <Button
        icon={paused ? "play" : "pause"}
        onPress={() => void act({ kind: paused ? "resume" : "pause" }, table)}
      >
        {t(paused ? "console.resume" : "console.pause")}
      </Button>
      <Button
        label={t("console.shorter.long")}
        onPress={() => void act({ kind: "extend", seconds: -60 }, table)}
      >
        {t("console.shorter")}
      </Button>
      <Button
        label={t("console.longer.long")}
        onPress={() => void act({ kind: "extend", seconds: 60 }, table)}
      >
        {t("console.longer")}
      </Button>
      <Button onPress={() => void act({ kind: "skip" }, table)}>{closing}</Button>
    </>
  );
}
