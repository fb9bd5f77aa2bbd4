"""What a student does, in the words of a student; how it is done on the page stands only here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Locator, Page, expect

from tests.e2e.words import beginning, t


def turn_to_part(page: Page, title: str) -> None:
    """Look at a part of the story after the end, by its name in the list of parts."""
    parts = page.get_by_role("navigation", name=t("after.parts"))
    press(parts.get_by_role("button", name=title, exact=True))
    expect(page.get_by_role("heading", name=title, level=2)).to_be_visible()


class Student:
    """Somebody of the class with a phone or a laptop."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.name = name

    def press(self, what: Locator) -> None:
        """Tap or click."""
        press(what)

    def write(self, where: Locator, words: str) -> None:
        """Fill a field."""
        where.fill(words)

    # --- the way in -------------------------------------------------------------------------------

    def join(self, code: str) -> None:
        """From the first page into the lobby, with the code on the wall and a name."""
        self.page.goto("/")
        self.write(self.page.get_by_label(t("join.code")), code)
        self.write(self.page.get_by_label(t("join.name")), self.name)
        self.press(self.page.get_by_role("button", name=t("join.go"), exact=True))
        self.is_waiting()

    def is_waiting(self) -> None:
        """Wait until the lobby is there."""
        hello = self.page.get_by_role("heading", name=t("lobby.hello", name=self.name))
        expect(hello).to_be_visible()

    def pin(self) -> str:
        """The PIN, as it can be read in the lobby or on the role card."""
        return self.page.locator("dd.pin").inner_text()

    def private_link(self) -> str:
        """The address that leads back into this very seat."""
        self.press(self.page.locator("summary", has_text=t("way-back.link")))
        return self.page.get_by_label(t("way-back.link")).input_value()

    def come_back(self, code: str, pin: str) -> None:
        """On another device, with the PIN."""
        self.page.goto("/")
        self.press(self.page.get_by_role("button", name=t("join.come-back")))
        self.page.get_by_label(t("join.code")).fill(code)
        self.page.get_by_label(t("join.name")).fill(self.name)
        self.page.get_by_label(t("back.pin")).fill(pin)
        self.press(self.page.get_by_role("button", name=t("back.go"), exact=True))

    # --- the game ---------------------------------------------------------------------------------

    def sees_card(self, title: str) -> None:
        """The role card of the briefing is on the screen."""
        expect(self.page.get_by_role("heading", name=title, exact=True)).to_be_visible()
        expect(self.page.get_by_role("heading", name=t("card.aims"))).to_be_visible()

    def is_in_round(self, number: int) -> None:
        """Wait until a round is open here."""
        words = self.page.get_by_role("banner").get_by_text(
            beginning_with(t("round.of", round=number, rounds="\0"))
        )
        expect(words).to_be_visible()

    def turns_to_part(self, title: str) -> None:
        """Look at a part of the story after the end."""
        self.skips_moments()
        parts = self.page.get_by_role("navigation", name=t("after.parts"))
        self.press(parts.get_by_role("button", name=title, exact=True))
        expect(self.page.get_by_role("heading", name=title, level=2)).to_be_visible()

    def turn_to(self, tab: str) -> Locator:
        """Look at a part of the game: a tab on a phone, a pane on a laptop."""
        words = t(f"tab.{tab}")
        pane = self.page.locator(f"#panel-main-{tab}")
        if pane.get_attribute("role") == "tabpanel":
            parts = self.page.get_by_role("tablist", name=t("tab.title"))
            self.press(parts.get_by_role("tab", name=words))
        expect(pane).to_be_visible()
        return pane

    def reads_what_happened(self, number: int) -> None:
        """The screen after a round; it closes with one press."""
        after = self.watches(number)
        expect(after.get_by_role("heading", name=t("happened.mine"))).to_be_visible()
        self.press(after.get_by_role("button", name=t("happened.go-on")))
        expect(after).to_be_hidden()

    def watches(self, number: int) -> Locator:
        """What a round brought that is shown before it is told, to the end; the answer is the
        screen with the story.
        """
        after = self.page.get_by_role("dialog", name=t("happened.title", round=number))
        expect(after).to_be_visible()
        moment = after.get_by_role("region", name=t("moment.title"))
        while moment.is_visible():
            self.goes_on(moment)
        return after

    def skips_moments(self) -> None:
        """Straight past what the last round brought, if it brought anything to be shown."""
        moment = self.page.get_by_role("region", name=t("moment.title"))
        while moment.is_visible():
            self.goes_on(moment)

    def goes_on(self, moment: Locator) -> None:
        """To the next of the moments, or to the story."""
        self.press(moment.get_by_role("button", name=t("happened.go-on")))

    # --- talk -------------------------------------------------------------------------------------

    def say(self, channel: str, words: str) -> None:
        """Say something where I am a member."""
        talk = self.look_at("said")
        self.write(talk.get_by_label(t("talk.say", channel=channel)), words)
        self.press(talk.get_by_role("button", name=t("talk.send"), exact=True))
        self.hears(words)

    def hears(self, words: str) -> None:
        """Wait until somebody's words are in the log."""
        talk = self.look_at("said")
        expect(talk.get_by_role("log").get_by_text(words)).to_be_visible()

    def look_at(self, part: str) -> Locator:
        """A part of the open channel: what is said, the agenda, or the texts."""
        talk = self.turn_to("talk")
        tab = talk.get_by_role("tab", name=re.compile(f"^{re.escape(t(f'part.{part}'))}"))
        if tab.get_attribute("aria-selected") != "true":
            self.press(tab)
        return talk

    def tap(self, issue: str) -> None:
        """Say that I would meet on this."""
        topic = self.topic(issue)
        self.press(topic)
        expect(topic).to_have_attribute("aria-pressed", "true")

    def topic(self, issue: str) -> Locator:
        """An issue on the agenda of my channel."""
        agenda = self.look_at("agenda").get_by_role("region", name=t("agenda.title"))
        return agenda.get_by_role("button", name=re.compile(f"^{re.escape(issue)}"))

    def sees_agreed(self, issue: str) -> None:
        """Both sides have said that they would meet on it."""
        expect(self.topic(issue)).to_contain_text(t("agenda.agreed"))

    def begin_text(self, letters: Sequence[str]) -> Locator:
        """Put a package together, one option for each issue; the answer is the open sheet."""
        self.press(self.look_at("texts").get_by_role("button", name=t("texts.new")))
        sheet = self.page.get_by_role("dialog", name=t("sheet.new"))
        for letter in letters:
            self.press(sheet.get_by_role("radio", name=re.compile(f"^{letter}")))
        return sheet

    def share(self, sheet: Locator) -> None:
        """Lay a text before the others."""
        self.press(sheet.get_by_role("button", name=t("sheet.share"), exact=True))
        expect(sheet).to_be_hidden()

    def text_by(self, title: str) -> Locator:
        """The text that somebody wrote in my channel; older ones lie folded below the newest."""
        talk = self.look_at("texts")
        text = talk.get_by_role("article", include_hidden=True).filter(
            has_text=f"{t('draft.by')} {title}"
        )
        expect(text).to_have_count(1)
        if not text.is_visible():
            self.press(talk.locator("summary", has_text=beginning("texts.older")))
        return text

    def stand_behind(self, title: str) -> None:
        """Sponsor what somebody wrote."""
        self.press(self.text_by(title).get_by_role("button", name=t("draft.stand-behind")))
        step_back = self.text_by(title).get_by_role("button", name=t("draft.step-back"))
        expect(step_back).to_be_visible()

    # --- orders -----------------------------------------------------------------------------------

    def card(self, action: str) -> Locator:
        """The card of one action; it may lie in a drawer."""
        return self.turn_to("orders").locator("li.action-card").filter(has=self._name_of(action))

    def open_card(self, action: str) -> Locator:
        """The card of one action, with what it costs and how it is filled in."""
        drawers = self.turn_to("orders").locator("details.drawer:not([open])")
        shut = drawers.filter(has=self._name_of(action))
        while shut.count() > 0:
            self.press(shut.first.locator("> summary"))
        card = self.card(action)
        if card.locator("details").first.get_attribute("open") is None:
            self.press(card.locator("summary").first)
        return card

    def _name_of(self, action: str) -> Locator:
        name = t(f"action.{action}")
        return self.page.get_by_role("heading", name=name, exact=True, include_hidden=True)

    def choose(self, action: str, way: str | re.Pattern[str] | None = None) -> None:
        """Put an action into the envelope, filled in one way."""
        card = self.open_card(action)
        if way is not None:
            radio = card.get_by_role("radio", name=way, exact=True)
            # Where only one way is open there is nothing to choose: it is said in words.
            said = card.locator(".only-way").get_by_text(way, exact=True)
            expect(radio.or_(said).first).to_be_visible()
            if radio.is_visible():
                self.press(radio)
        self.press(card.get_by_role("button", name=t("action.add"), exact=True))

    def chosen(self) -> Locator:
        """The lines in the envelope that is not sealed yet."""
        envelope = self.turn_to("orders").get_by_role("region", name=t("orders.envelope"))
        return envelope.get_by_role("listitem")

    def sealed(self) -> Locator:
        """The sealed envelope."""
        return self.turn_to("orders").get_by_role("region", name=t("orders.sealed"))

    def seal(self, count: int) -> None:
        """Close the envelope over so many orders."""
        expect(self.chosen()).to_have_count(count)
        name = t("orders.seal-empty") if count == 0 else t("orders.seal", count=count)
        self.press(self.turn_to("orders").get_by_role("button", name=name))
        expect(self.sealed()).to_be_visible()

    def unseal(self) -> None:
        """Open it again."""
        self.press(self.sealed().get_by_role("button", name=t("orders.unseal")))
        expect(self.sealed()).to_be_hidden()

    # --- questions --------------------------------------------------------------------------------

    def ask_why(self, number: Locator) -> Locator:
        """Press a number, and give the page that says why it is what it is."""
        self.press(number)
        answer = self.page.get_by_role("dialog")
        expect(answer.get_by_role("listitem").first).to_be_visible()
        return answer


def press(what: Locator) -> None:
    """Tap where fingers are used, click where a mouse is."""
    if what.page.evaluate("navigator.maxTouchPoints > 0"):
        what.tap()
    else:
        what.click()


def beginning_with(words: str) -> re.Pattern[str]:
    """A pattern for a sentence up to its first open gap."""
    return re.compile(re.escape(words.partition("\0")[0]))
