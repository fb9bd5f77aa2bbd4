/** Where in the site we are: a wrapper around the browser's history, for half a dozen addresses. */
import { signal } from "@preact/signals";

export type Route =
  | { page: "student"; code: string | null }
  | { page: "return"; key: string }
  | { page: "teacher"; invitation: string | null }
  | { page: "console"; session: string }
  | { page: "projector"; session: string }
  | { page: "unknown" };

function parseRoute(path: string, hash: string): Route {
  const [first = "", second = "", ...more] = path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  if (more.length > 0) return { page: "unknown" };
  if (first === "") return { page: "student", code: null };
  if (first === "j" && second !== "") return { page: "student", code: second };
  if (first === "r" && second === "" && hash.length > 1)
    return { page: "return", key: hash.slice(1) };
  if (first === "t")
    return second === ""
      ? { page: "teacher", invitation: hash.length > 1 ? hash.slice(1) : null }
      : { page: "console", session: second };
  if (first === "p" && second !== "") return { page: "projector", session: second };
  return { page: "unknown" };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const read = () => parseRoute(location.pathname, location.hash);

export const route = signal<Route>(read());

export function go(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  route.value = read();
  window.scrollTo(0, 0);
}

export function watchHistory(): void {
  window.addEventListener("popstate", () => {
    route.value = read();
  });
}
