"""Real browsers, each person in a context of their own, and an ear for whatever goes wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, Literal

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    ViewportSize,
    WebSocket,
    expect,
)

TURNED_OFF: Final = (
    # what opens below an address bar, which nobody here has: made for each person, these two pages
    # of the browser's own take more than all of ours
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    # what Playwright turns off by itself, for a later list takes the place of an earlier one
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter"),
    *("PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying"),
    *("AimEnabled", "PreconnectToSearch", "msForceBrowserSignIn"),
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(TURNED_OFF)}",
)
PATIENCE: Final = 10_000
"""Milliseconds in which anything must have appeared, on a busy machine."""

Scheme = Literal["light", "dark"]

PHONE: Final[dict[str, Any]] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
LAPTOP: Final[dict[str, Any]] = {"viewport": {"width": 1366, "height": 768}}
WALL: Final[dict[str, Any]] = {"viewport": {"width": 1920, "height": 1080}}

REPORT_REFUSALS: Final = """
document.addEventListener("securitypolicyviolation", (refused) => {
  console.error(`the page's policy refused ${refused.blockedURI} (${refused.violatedDirective})`);
});
"""

GONE: Final = re.compile(r"WebSocket connection to|ERR_CONNECTION_REFUSED")
"""What a browser itself writes when nobody answers at the other end."""


SETTLED: Final = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))"


def resize(page: Page, size: ViewportSize, scheme: Scheme = "light") -> None:
    """See a page in another window, and in the light or in the dark, once it is drawn anew."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for _ in range(2):
        page.evaluate(SETTLED)


def launch(playwright: Playwright, path: str) -> Browser:
    """A browser without a window that talks to nobody but our server."""
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


@dataclass
class House:
    """All the browsers of one test. Whatever one of them complains about is remembered."""

    browser: Browser
    address: str
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    forgiven: list[re.Pattern[str]] = field(default_factory=list)
    received: list[tuple[Page, str]] = field(default_factory=list)
    """Every message that came to somebody's browser over an open connection."""

    def somebody(self, device: dict[str, Any] = LAPTOP, **more: Any) -> Page:
        """Another person with a browser that nobody has used before."""
        context = self.browser.new_context(
            base_url=self.address, locale="en-GB", reduced_motion="reduce", **device, **more
        )
        context.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        context.add_init_script(REPORT_REFUSALS)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self._complain(f"uncaught: {error.error}"))
        context.on("request", lambda request: self._look(request.url))
        context.on("page", lambda page: page.on("websocket", partial(self._listen, page)))
        self.contexts.append(context)
        return context.new_page()

    def forgive(self, pattern: re.Pattern[str]) -> None:
        """What this test brings about on purpose is no complaint."""
        self.forgiven.append(pattern)

    def got(self, page: Page, words: str) -> bool:
        """Whether these words ever came to a browser, shown or not."""
        return any(each is page and words in said for each, said in self.received)

    def close(self) -> None:
        """Send everybody home."""
        for context in self.contexts:
            context.close()

    def check(self) -> None:
        """Nobody has complained."""
        heard = [
            words
            for words in self.complaints
            if not any(pattern.search(words) for pattern in self.forgiven)
        ]
        assert not heard, "\n".join(heard)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in {"error", "warning"}:
            self._complain(f"{said.type} at {said.location['url']}: {said.text}")

    def _listen(self, page: Page, line: WebSocket) -> None:
        self._look(line.url)
        line.on("framereceived", lambda said: self.received.append((page, str(said))))

    def _look(self, url: str) -> None:
        own = (self.address, self.address.replace("http://", "ws://"), "data:", "blob:")
        if not url.startswith(own):
            self._complain(f"a request to a stranger: {url}")

    def _complain(self, words: str) -> None:
        self.complaints.append(words)
