import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelShown, NO_TIES, pairShown, playedGame, someWords } from "../fixture/table";
import { ChannelHead } from "./ChannelHead";
import { GameProvider } from "./game";

beforeEach(() =>
  someWords({
    "place.shut.calls.one": "It opens when {parties} has called.",
    "place.shut.opens": "Somebody plays {card}.",
    "place.shut.barred": "Against a law somebody plays {card}.",
    "action.open-dialogue": "Open",
    "action.meet-the-barred": "Dare",
  }),
);
afterEach(cleanup);

interface Shut {
  shut?: boolean;
  waits_for?: string[];
  recognised?: [boolean, boolean];
}

function show({ shut = true, waits_for = [], recognised = [true, true] }: Shut) {
  const channel = channelShown({
    id: "house",
    name: "The house",
    track: "track-2",
    tables: false,
    standing: { shut, waits_for },
  });
  const dyads = [pairShown("north", "south", { ties: { ...NO_TIES, recognised } })];
  render(
    <GameProvider value={playedGame({ world: { kind: "world", dyads } as never })}>
      <ChannelHead channel={channel} />
    </GameProvider>,
  );
}

describe("a room that is not open yet", () => {
  it("says who has yet to call in who goes between", () => {
    show({ waits_for: ["south"] });
    expect(screen.getByText("It opens when Southland has called.")).toBeTruthy();
  });

  it("says which card opens a dialogue", () => {
    show({});
    expect(screen.getByText("Somebody plays Open.")).toBeTruthy();
  });

  it("says so too where a law bars officials from the people in it", () => {
    show({ recognised: [true, false] });
    expect(screen.getByText("Against a law somebody plays Dare.")).toBeTruthy();
  });

  it("says nothing once it is open", () => {
    show({ shut: false, recognised: [true, false] });
    expect(screen.queryByText(/plays/)).toBeNull();
  });
});
