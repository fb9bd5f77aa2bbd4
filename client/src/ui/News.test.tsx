import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { playedGame, someWords } from "../fixture/table";
import type { News } from "../protocol/types";
import { GameProvider } from "./game";
import { NewsList } from "./News";

const rung = (to: string[] | null): News => ({
  code: "rung-up",
  round: 1,
  facts: {},
  claims: [],
  to,
});

beforeEach(() => someWords({ "news.rung-up": "They climb.", "news.private": "not public" }));
afterEach(cleanup);

describe("what the world heard", () => {
  it("is told once where two brought about the same", () => {
    render(
      <GameProvider value={playedGame({})}>
        <NewsList items={[rung(null), rung(null)]} />
      </GameProvider>,
    );

    expect(screen.getAllByText("They climb.")).toHaveLength(1);
  });

  it("is told again where others may know of it", () => {
    render(
      <GameProvider value={playedGame({})}>
        <NewsList items={[rung(null), rung(["north-head"])]} />
      </GameProvider>,
    );

    expect(screen.getAllByText("They climb.")).toHaveLength(2);
  });
});
