/** Everything that is asked for by HTTP, typed by the protocol's own list of routes. */
import type { Fault, Protocol } from "../protocol/types";

type Routes = {
  [N in keyof Protocol]: Protocol[N] extends { direction: "http" } ? N : never;
}[keyof Protocol];
type Answers<R extends Routes> = Protocol[R] extends { answers: infer A } ? A[keyof A] : never;
type Good<R extends Routes> = Exclude<Answers<R>, Fault | null>;
type Body<R extends Routes> = Protocol[R] extends { body: infer B } ? B : never;

export type Reply<T> = { ok: true; value: T } | { ok: false; fault: Fault };

const UNREACHABLE: Fault = { kind: "fault", code: "unreachable", facts: {} };

/** Ask; a fault comes back as a value, also when nobody answers. */
export async function request<R extends Routes>(
  route: R,
  body: Body<R>,
  path: Readonly<Record<string, string>> = {},
): Promise<Reply<Good<R>>> {
  const [method, pattern] = route.split(" ") as [string, string];
  const url = pattern.replace(/{(\w+)}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ""),
  );
  try {
    const response = await fetch(url, {
      method,
      credentials: "same-origin",
      ...(body === null
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const said: unknown = await response.json();
    if (response.ok) return { ok: true, value: said as Good<R> };
    return { ok: false, fault: isFault(said) ? said : UNREACHABLE };
  } catch {
    return { ok: false, fault: UNREACHABLE };
  }
}

function isFault(said: unknown): said is Fault {
  return typeof said === "object" && said !== null && "code" in said && "facts" in said;
}
