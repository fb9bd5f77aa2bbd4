"""Scripts in everything that people type, write or lay down, looked at in a real browser.

The first trial sends the texts of `tests/e2e/scripts.py` as they stand; each later one changes how
they are written, and puts others into each place. A text counts for each place that it was in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.sync_api import Dialog, FilePayload, Page, expect, sync_playwright

from tests.e2e.browsing import LAPTOP, WALL, House, launch
from tests.e2e.scripts import NAMES, SCRIPTS, packed
from tests.e2e.serving import Server
from tests.e2e.student import press
from tests.e2e.words import t
from tests.parts import Part, needed
from tests.server.hostile_scenarios import GOOD
from tests.server.player import Player
from tests.server.school import Answered, School
from tests.siege.kinds import Siege, Trial

ODD: Final = """
() => [...document.querySelectorAll(
  "script:not([src]), iframe, object, embed, base, video, audio, marquee, math, form[action], " +
  "[onerror], [onload], [onfocus], [onclick], [ontoggle], [onstart], [onpointerenter], " +
  "[onbegin], a[href^='javascript' i], meta[http-equiv], img[src=x], style:not([data-own])"
)].map((each) => each.outerHTML.slice(0, 120))
"""
"""What a page of ours never holds, and what a text that became markup would bring."""
OWN_POLICY: Final = "meta[http-equiv]:not([http-equiv=Content-Security-Policy])"
ODD_AT_HOME: Final = (
    ODD.replace(", style:not([data-own])", "")
    .replace("script:not([src])", "script")
    .replace("meta[http-equiv]", OWN_POLICY)
)
"""The same in the page that is taken home: it brings its style and policy, and no script."""

FEWEST: Final = 8
"""People whose name was taken; some of what we make is another's already."""
OF_ONE: Final = 18
"""Lines that one may say at once."""
WELLS: Final = "two-wells"

ANOTHER_WAY: Final = (
    lambda it: it,
    lambda it: it.replace("window.ran=1", "self['ran']=1"),
    lambda it: it.replace("window.ran=1", "top.ran=`1`"),
    lambda it: it.replace("window.ran=1", "eval('ran=1')"),
    lambda it: it.replace("window.ran=1", "setTimeout('ran=1')"),
    lambda it: it.replace("<", "\uff1c").replace(">", "\uff1e"),
    lambda it: it.replace("<", "&lt;").replace(">", "&gt;"),
    lambda it: it.replace("<", "&amp;lt;").replace(">", "&amp;gt;"),
    lambda it: it.replace("<", "&#x3c;"),
    lambda it: it.replace(" ", "/"),
    lambda it: it.replace("=x", "=x:x").replace("on", "ON"),
    lambda it: it.swapcase().replace("WINDOW.RAN", "window.ran"),
    lambda it: it.replace("javascript:", "jav&#x09;ascript:"),
    lambda it: f"{it}<!--",
    lambda it: f"<![CDATA[{it}]]>",
    lambda it: f"**[{it}]({it})**",
    lambda it: f"{{{{{it}}}}}",
    lambda it: f"'\"`{it}",
)


def otherwise(texts: Sequence[str], number: int, chance: Random) -> list[str]:
    """The texts in another order and spelling; as they are in the first trial."""
    if number == 0:
        return list(texts)
    return [chance.choice(ANOTHER_WAY)(text) for text in chance.sample(texts, len(texts))]


class Watch:
    """Looks at pages for anything that has run, or become more than text."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.dialogs: list[str] = []
        self.looked = 0

    def over(self, page: Page) -> Page:
        """Watch this page from now on."""
        page.on("dialog", self._hear)
        self.pages.append(page)
        return page

    def _hear(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def look(self, page: Page, *, shows: str = "", odd: str = ODD) -> None:
        """Nothing has run here, and this much is shown as it was typed."""
        if shows:
            expect(page.locator("body")).to_contain_text(shows)
        assert page.evaluate("window.ran") is None, f"a script has run at {page.url}"
        found = page.evaluate(odd)
        assert found == [], f"markup at {page.url}: {found}"
        assert self.dialogs == [], f"a dialog: {self.dialogs}"
        self.looked += 1


def written_with(text: str, fields: Mapping[str, list[str]]) -> str:
    """The good file with these texts in the place of its own; each field takes them in turn."""
    for field, texts in fields.items():
        turn = iter(range(10**6))

        def instead(found: re.Match[str], texts: list[str] = texts, turn: Any = turn) -> str:
            return f"{found[1]}{json.dumps(texts[next(turn) % len(texts)])}"

        text = re.sub(rf"^((?:  )*(?:- )?{field}: )[^|>\[{{\n]+$", instead, text, flags=re.M)
    return text


def upload(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "text/yaml", "buffer": text.encode()}


class Lesson:
    """A class whose every word is a script, and those who look at it."""

    def __init__(self, house: House, address: str, number: int, chance: Random) -> None:
        self.house, self.number = house, number
        self.watch = Watch()
        self.school = School(address).begin()
        self.scripts = otherwise(SCRIPTS, number, chance)
        self.lines = packed(600, self.scripts)
        self.players: list[Player] = []
        self.handed: list[dict[str, Any]] = []
        self.names: list[str] = []
        for name in otherwise(NAMES, number, chance):
            with suppress(Answered):  # too long, or too like another
                player, handed = self.school.join(name[:32])
                self.players.append(player)
                self.handed.append(handed)
                self.names.append(name[:32].strip())
        assert len(self.names) >= FEWEST, f"only {self.names} were let in"
        self.console = self.school.console()
        self.desk, self.wall = self._browsers()

    def _browsers(self) -> tuple[Page, Page]:
        """The teacher and the wall, and in the lobby somebody who waits, and plays no more."""
        waiting = self.at_seat(self.handed[-1])
        self.watch.look(waiting, shows=self.names[-1])
        desk = self.watch.over(self.house.somebody(LAPTOP))
        wall = self.watch.over(self.house.somebody(WALL))
        name, _, value = self.school.cookie.partition("=")
        cookie = {"name": name, "value": value, "url": self.school.url}
        for page, path in ((desk, "/t/"), (wall, "/p/")):
            page.context.add_cookies([cookie])  # type: ignore[list-item] # a dict of texts is one
            page.goto(f"{path}{self.school.key}")
        for typed in self.names:
            self.watch.look(desk, shows=typed)
        expect(wall.get_by_role("banner").or_(wall.locator("main")).first).to_be_visible()
        self.watch.look(wall)
        self.players.pop().hang_up()
        return desk, wall

    def at_seat(self, handed: dict[str, Any]) -> Page:
        """The browser of somebody who came in: from now on it has their seat."""
        page = self.watch.over(self.house.somebody(LAPTOP))
        page.goto(f"/r#{handed['key']}")
        expect(page.get_by_role("banner")).to_be_visible()
        return page

    def talk(self) -> int:
        """All scripts as talk, as words of the teacher to all and to one, and as news."""
        for kind in ("start", "skip"):
            assert self.console.lead({"kind": kind})["kind"] == "accepted"
        me = self.players[0]
        me.wait(lambda: me.phase == "open")
        speakers = [player for player in self.players if self._can_talk(player)]
        assert speakers[0] is me
        for at, line in enumerate(self.lines):
            speaker = speakers[at // OF_ONE]
            channel = speaker.sections["channels"]["channels"][0]["id"]
            assert speaker.say(channel, line)["kind"] == "accepted"
        for voice, seat in (("teacher", None), ("news", None), ("teacher", me.seat)):
            for line in self.lines[:OF_ONE]:
                tell = {"kind": "tell", "voice": voice, "seat": seat, "words": line}
                assert self.console.lead(tell, me.table)["kind"] == "accepted"
        self.student = self.at_seat(self.handed[0])
        self.watch.look(self.student, shows=self.lines[0][:40])
        tell = {"kind": "tell", "voice": "news", "seat": None, "words": self.lines[-1]}
        assert self.console.lead(tell, me.table)["kind"] == "accepted"  # and while one looks
        self.watch.look(self.student, shows=self.lines[-1][:40])
        self.watch.look(self.desk)
        self.watch.look(self.wall)
        return 4 * len(self.scripts)

    @staticmethod
    def _can_talk(player: Player) -> bool:
        return bool(player.sections.get("channels", {}).get("channels"))

    def lay_down(self) -> int:
        """A scenario full of scripts is refused line by line; one that can be played is played."""
        desk, scripts = self.desk, self.scripts
        desk.goto("/t")
        file = desk.get_by_label(t("lay.file"))
        wrong = GOOD.replace("power: 50", f"power: {json.dumps(scripts[1])}").replace(
            "id: two-wells", f"id: {json.dumps(scripts[0])}"
        )
        file.set_input_files(upload(f"{scripts[6].replace('/', '|')}.yaml", wrong))
        self.watch.look(desk, shows=t("lay.wrong"))
        self.watch.look(desk, shows=scripts[0][:30])
        short = [it for it in scripts if len(it) <= 60 and "\t" not in it]
        line = packed(160, scripts)
        fields = {
            "title": short,
            "blurb": self.lines,
            "teaches": line,
            "care": line[1:],
            "who": self.lines,
            "about": line,
            "may": line[2:],
            "may_not": line[3:],
            "talk_to": line[4:],
            "unseen": line[5:],
        }
        file.set_input_files(upload("wells.yaml", written_with(GOOD, fields)))
        self.watch.look(desk, shows=t("lay.kept", file="wells.yaml"))
        card = desk.get_by_role("listitem").filter(has=desk.get_by_text(t("own.mark"), exact=True))
        expect(card.first).to_contain_text(short[0])
        press(card.first.get_by_role("button", name=t("preview.open"), exact=True))
        preview = desk.get_by_role("dialog")
        expect(preview.locator("article, section, dl").first).to_be_visible()
        self.watch.look(desk, shows=t("preview.first"))
        desk.keyboard.press("Escape")
        self.play_own(short[0])
        press(card.first.get_by_role("button", name=t("own.take-away"), exact=True))
        press(desk.get_by_role("dialog").get_by_role("button", name=t("own.take-away"), exact=True))
        expect(desk.get_by_text(t("own.mark"), exact=True)).to_have_count(0)
        return len(scripts)

    def play_own(self, title: str) -> None:
        """Somebody plays that scenario to its end, and its teacher takes it home."""
        own = School(self.school.url, self.school.cookie)
        said = {"scenario": WELLS, "level": "intro"}
        opened = own.request("POST", "/api/sessions", said)
        own.key, own.code = opened["session"], opened["code"]
        handed = own.request("POST", "/api/join", {"code": own.code, "name": self.names[0]})
        console = own.console()
        page = self.at_seat(handed)
        for kind in ("start", "skip"):
            assert console.lead({"kind": kind})["kind"] == "accepted"
        self.watch.look(page, shows=title)
        console.lead({"kind": "end"})
        expect(page.get_by_role("navigation", name=t("after.parts")).first).to_be_visible()
        self.watch.look(page)
        console.hang_up()
        where = f"/api/sessions/{own.key}/debrief/report.html"
        answer = self.desk.context.request.get(where)
        assert answer.ok, f"{where} is answered {answer.status}"
        home = self.watch.over(self.house.somebody(LAPTOP))
        home.set_content(answer.text())  # from a disk: no policy of ours stands before it
        self.watch.look(home, shows=title, odd=ODD_AT_HOME)

    def end(self) -> None:
        """The debrief, and a last look at every page."""
        self.console.lead({"kind": "end"})
        for page in (self.student, self.wall):
            expect(page.get_by_role("navigation", name=t("after.parts")).first).to_be_visible()
            self.watch.look(page)
        for page in self.watch.pages:
            assert page.evaluate("window.ran") is None, f"a script has run at {page.url}"
        for one in (self.console, *self.players):
            one.hang_up()


def besiege(house: House, address: str, number: int, chance: Random) -> int:
    """One lesson; how many texts were in how many places."""
    lesson = Lesson(house, address, number, chance)
    looked = len(lesson.names) + lesson.talk() + lesson.lay_down()
    lesson.end()
    assert lesson.watch.looked >= 16
    return looked


@contextmanager
def opened(seed: int) -> Iterator[Trial]:
    """A browser and a server for all lessons; browsers of each lesson complain to it."""
    path = needed(Part.BROWSER)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as playwright:
        browser = launch(playwright, path)
        server = Server(Path(folder))

        def trial(number: int) -> int:
            house = House(browser, server.address)
            try:
                looked = besiege(house, server.address, number, Random(f"scripts {seed} {number}"))
                house.check()
            finally:
                house.close()
            return looked

        try:
            yield trial
            assert server.stop() == 0
            assert not server.complaints()
        finally:
            server.kill()
            browser.close()


SCRIPTS_SIEGE: Final = Siege(
    name="scripts",
    says="nothing that people type, write or lay down is run, or becomes more than text",
    gate=1,
    release=60,
    opened=opened,
)
