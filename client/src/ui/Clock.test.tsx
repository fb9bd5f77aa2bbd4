import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serverTime, startClock, stopClock } from "../clock";
import { someWords } from "../fixture/table";
import { Clock } from "./Clock";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  someWords({ "clock.paused": "Paused" });
  serverTime(1_000_000);
  startClock();
});

afterEach(() => {
  cleanup();
  stopClock();
  vi.useRealTimers();
});

const shown = () => screen.getByRole("timer").textContent;
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

describe("the clock", () => {
  it("counts down to the moment that the server named", async () => {
    render(<Clock due={1_000_000 + 90_000} left={null} />);
    expect(shown()).toBe("1:30");

    await pass(31_000);

    expect(shown()).toBe("0:59");
  });

  it("goes by the server's time, whatever this device thinks", () => {
    serverTime(1_000_000 + 60_000);

    render(<Clock due={1_000_000 + 90_000} left={null} />);

    expect(shown()).toBe("0:30");
  });

  it("stands still while it is paused, and says so", async () => {
    render(<Clock due={null} left={42_000} />);

    await pass(20_000);

    expect(shown()).toBe("0:42");
    expect(screen.getAllByText("Paused").length).toBeGreaterThan(0);
  });

  it("runs on from what was left", async () => {
    const { rerender } = render(<Clock due={null} left={42_000} />);
    await pass(5_000);

    rerender(<Clock due={Date.now() + 42_000} left={null} />);
    await pass(2_000);

    expect(shown()).toBe("0:40");
  });

  it("never goes below nothing", async () => {
    render(<Clock due={1_000_000 + 1_000} left={null} />);

    await pass(9_000);

    expect(shown()).toBe("0:00");
  });
});
