/** What this browser keeps for later: on disk if it may, else for as long as the tab is open. */

type Place = "localStorage" | "sessionStorage";

const memory = new Map<string, string>();

/** Browsers in private or locked-down modes throw on the first touch of their storage. */
function storage(place: Place): Storage | null {
  try {
    return window[place];
  } catch {
    return null;
  }
}

function keptIn(places: readonly Place[], name: string) {
  const key = `backchannel.${name}`;
  return {
    read(): string | null {
      for (const place of places) {
        try {
          const value = storage(place)?.getItem(key);
          if (value !== null && value !== undefined) return value;
        } catch {
          // The next place may do better.
        }
      }
      return memory.get(key) ?? null;
    },
    write(value: string): void {
      for (const place of places) {
        try {
          const room = storage(place);
          if (room === null) continue;
          room.setItem(key, value);
          memory.delete(key);
          return;
        } catch {
          // Full or forbidden: the next place may do better.
        }
      }
      memory.set(key, value);
    },
    forget(): void {
      memory.delete(key);
      for (const place of places) {
        try {
          storage(place)?.removeItem(key);
        } catch {
          // Nothing could be written there either.
        }
      }
    },
  };
}

export type Kept = ReturnType<typeof keptIn>;

/** The key to this person's seat; it changes at every connection. */
export const token = keptIn(["localStorage", "sessionStorage"], "token");
/** Light, dark, or as the device says. */
export const theme = keptIn(["localStorage", "sessionStorage"], "theme");
/** PIN and private link, for as long as this tab is open. */
export const wayBack = keptIn(["sessionStorage"], "way-back");
/** Orders that are chosen but not sealed, for as long as this tab is open. */
export const plan = keptIn(["sessionStorage"], "plan");
