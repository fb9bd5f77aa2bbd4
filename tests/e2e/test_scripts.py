"""Whatever people type, write or lay down is shown as text, and nothing of it runs."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Dialog, FilePayload, Page, expect

from tests.e2e.browsing import LAPTOP, WALL, House
from tests.e2e.scripts import NAMES, SCRIPTS, packed
from tests.e2e.serving import Server
from tests.e2e.student import press
from tests.e2e.words import t
from tests.server.hostile_scenarios import GOOD
from tests.server.school import School

ODD = """
() => [...document.querySelectorAll(
  "script:not([src]), iframe, object, embed, base, video, audio, marquee, math, form[action], " +
  "[onerror], [onload], [onfocus], [onclick], [ontoggle], [onstart], [onpointerenter], " +
  "meta[http-equiv], img[src=x], style:not([data-own])"
)].map((each) => each.outerHTML.slice(0, 120))
"""
"""What a page of ours never holds, and what a text that became markup would bring."""


def written_with(text: str, fields: dict[str, list[str]]) -> str:
    """The good file with these texts in the place of its own; each field takes them in turn."""
    for field, texts in fields.items():
        turn = iter(range(10**6))

        def instead(found: re.Match[str], texts: list[str] = texts, turn=turn) -> str:
            return f"{found[1]}{json.dumps(texts[next(turn) % len(texts)])}"

        text = re.sub(rf"^((?:  )*(?:- )?{field}: )[^|>\[{{\n]+$", instead, text, flags=re.M)
    return text


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

    def look(self, page: Page, *, shows: str) -> None:
        """Nothing has run here, and this much is shown as it was typed."""
        expect(page.locator("body")).to_contain_text(shows)
        assert page.evaluate("window.ran") is None
        assert page.evaluate(ODD) == []
        assert self.dialogs == []
        self.looked += 1


def test_there_are_more_than_two_hundred_scripts():
    assert len(set(SCRIPTS)) >= 200


def test_nothing_that_people_type_write_or_lay_down_is_ever_run(house: House, server: Server):
    watch = Watch()
    school = School(server.address).begin()
    players = [school.join(name) for name in NAMES]
    console = school.console()
    console.lead({"kind": "start"})
    console.lead({"kind": "skip"})
    me, handed = players[0]
    me.wait(lambda: me.phase == "open")
    channel = me.sections["channels"]["channels"][0]["id"]
    lines = packed(600)
    for line in lines[:18]:
        assert me.say(channel, line)["kind"] == "accepted"
    for line in (lines * 2)[18 : len(lines)]:  # as many as one may say at once
        other = next(player for player, _ in players[1:] if can_talk(player))
        other.say(other.sections["channels"]["channels"][0]["id"], line)
    for voice, seat in (("teacher", None), ("news", None), ("teacher", me.seat)):
        tell = {"kind": "tell", "voice": voice, "seat": seat, "words": lines[0]}
        assert console.lead(tell, me.table)["kind"] == "accepted"

    student = watch.over(house.somebody(LAPTOP))
    student.goto(f"/r#{handed['key']}")
    expect(student.get_by_role("banner")).to_be_visible()
    watch.look(student, shows="<script>window.ran=1</script>")

    desk = watch.over(house.somebody(LAPTOP))
    name, _, value = school.cookie.partition("=")
    cookie = {"name": name, "value": value, "url": server.address}
    desk.context.add_cookies([cookie])  # type: ignore[list-item] # a dict of texts is one
    desk.goto(f"/t/{school.key}")
    for typed in NAMES[:4]:
        watch.look(desk, shows=typed)
    wall = watch.over(house.somebody(WALL))
    wall.context.add_cookies([cookie])  # type: ignore[list-item]
    wall.goto(f"/p/{school.key}")
    expect(wall.get_by_role("banner").or_(wall.locator("main")).first).to_be_visible()

    lay_down(watch, desk)

    console.lead({"kind": "end"})
    for page in (student, wall):
        expect(page.get_by_role("navigation", name=t("after.parts")).first).to_be_visible()
    for page in watch.pages:
        assert page.evaluate("window.ran") is None
        assert page.evaluate(ODD) == []
    assert watch.dialogs == []
    assert watch.looked >= 8
    for player in (console, *(player for player, _ in players)):
        player.hang_up()


def can_talk(player) -> bool:
    return bool(player.sections.get("channels", {}).get("channels"))


def lay_down(watch: Watch, desk: Page) -> None:
    """A scenario full of scripts is refused line by line, and one that can be played is shown."""
    desk.goto("/t")
    file = desk.get_by_label(t("lay.file"))
    wrong = GOOD.replace("power: 50", f"power: {json.dumps(SCRIPTS[1])}").replace(
        "id: two-wells", f"id: {json.dumps(SCRIPTS[0])}"
    )
    file.set_input_files(upload(f"{SCRIPTS[6]}.yaml", wrong))
    watch.look(desk, shows=t("lay.wrong"))
    watch.look(desk, shows=SCRIPTS[0][:30])

    long, line = packed(600), packed(160)
    full = written_with(
        GOOD,
        {
            "title": [SCRIPTS[0], *(it for it in SCRIPTS if len(it) <= 60)],
            "blurb": [" ".join(long[:1])],
            "teaches": line[:1],
            "care": line[1:2],
            "who": long,
            "about": line,
            "may": line[2:],
            "may_not": line[3:],
            "talk_to": line[4:],
            "unseen": line[5:],
        },
    )
    file.set_input_files(upload("wells.yaml", full))
    watch.look(desk, shows=t("lay.kept", file="wells.yaml"))
    card = desk.get_by_role("listitem").filter(has=desk.get_by_text(t("own.mark"), exact=True))
    expect(card.first).to_contain_text(SCRIPTS[0])
    press(card.first.get_by_role("button", name=t("preview.open"), exact=True))
    preview = desk.get_by_role("dialog")
    expect(preview.locator("article, section, dl").first).to_be_visible()
    watch.look(desk, shows=t("preview.first"))
    desk.keyboard.press("Escape")
    press(card.first.get_by_role("button", name=t("own.take-away"), exact=True))
    press(desk.get_by_role("dialog").get_by_role("button", name=t("own.take-away"), exact=True))
    expect(desk.get_by_text(t("own.mark"), exact=True)).to_have_count(0)


def upload(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "text/yaml", "buffer": text.encode()}
