import { describe, expect, it } from "vitest";
import { perPage } from "./paging";

describe("tables on a wall", () => {
  it("share one page while there is room", () => {
    expect([1, 2, 6].map((count) => perPage(count, 6))).toEqual([1, 2, 6]);
  });

  it("are spread evenly over more pages, and none of many stands alone", () => {
    expect(perPage(7, 6)).toBe(4);
    for (let count = 7; count <= 24; count += 1) {
      const each = perPage(count, 6);
      expect(each).toBeLessThanOrEqual(6);
      expect(count % each).not.toBe(1);
      expect(Math.ceil(count / each)).toBe(Math.ceil(count / 6));
    }
  });
});
