import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Route, route } from "../route";
import { Toasts } from "../ui/toasts";
import { t } from "../words";
import { Frame } from "./frame";

type Page = FunctionComponent<{ at: Route }>;

/** Each kind of page is fetched only when somebody goes there. */
const PAGES: Readonly<Record<Route["page"], () => Promise<Page>>> = {
  student: async () => (await import("./student")).Student,
  return: async () => (await import("./student")).Student,
  teacher: async () => (await import("./teacher")).Teacher,
  console: async () => (await import("./console")).Console,
  projector: async () => (await import("./projector")).Projector,
  unknown: async () => Unknown,
};

export function Site() {
  const at = route.value;
  const kind = at.page;
  const [page, setPage] = useState<{ kind: Route["page"]; Page: Page } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    PAGES[kind]().then(
      (Page) => {
        if (!gone) setPage({ kind, Page });
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [kind]);
  if (failed) {
    return (
      <Frame>
        <p>{t("fault.unreachable")}</p>
      </Frame>
    );
  }
  return (
    <>
      {page !== null && page.kind === kind && <page.Page at={at} />}
      <Toasts />
    </>
  );
}

function Unknown() {
  return (
    <Frame>
      <h1>{t("unknown.title")}</h1>
      <p>{t("unknown.about")}</p>
      <a class="button" href="/">
        {t("unknown.home")}
      </a>
    </Frame>
  );
}
