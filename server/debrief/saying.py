"""Sentences of a debrief: from codes and facts to words, with the names that the scenario prints.

After the end everything is open, so every option goes by its own name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from game_rules.catalogue import CATALOGUE
from game_rules.ids import ChannelId, IssueId, OptionId, PartyId, SeatId
from game_rules.ledger import VARIABLES, Cause, Change, Unit, Var
from game_rules.orders import Particulars, Term
from game_rules.refusals import spelled
from game_rules.scenario import Printed
from server.protocol.derive import write
from server.words import debrief_words

GAP: Final = re.compile(r"\{([a-z-]+)(?::([a-z]+))?\}")
KINDS: Final[Mapping[str, str]] = {
    "other": "party",
    "toward": "party",
    "by": "seat",
    "was": "option",
    "instead": "option",
}
"""What kind of thing a fact names, where its own name does not say so."""
MINUS: Final = "\N{MINUS SIGN}"

Fact = str | int


class Speaker:
    """Says things about one printed game in one language."""

    def __init__(self, printed: Printed, language: str = "en") -> None:
        self.language = language
        self._words = debrief_words(language)
        self._printed = printed
        self._states = printed.states
        self._seats = printed.seats
        events = printed.variant.events
        self._events = {str(event.id): event.title for event in events}

    # --- sentences --------------------------------------------------------------------------------

    def has(self, key: str) -> bool:
        return key in self._words

    def say(self, key: str, **facts: Fact) -> str:
        """A sentence with its gaps filled. Names of facts may be written with underscores."""
        return self.told(key, {name.replace("_", "-"): fact for name, fact in facts.items()})

    def told(self, key: str, facts: Mapping[str, Fact]) -> str:
        """The same with facts as the rules give them."""
        sentence = self._words.get(self._wording(key, facts), key)
        return GAP.sub(lambda gap: self._fill(gap[1], gap[2], facts), sentence)

    def _wording(self, key: str, facts: Mapping[str, Fact]) -> str:
        """By the fact `how`, by an exact count, by one or many, or the plain one."""
        ways = [f"{key}.{facts['how']}"] if "how" in facts else []
        if "count" in facts:
            ways += [f"{key}.{facts['count']}"]
            ways += [f"{key}.one"] if str(facts["count"]) == "1" else []
            ways += [f"{key}.other"]
        return next((way for way in ways if way in self._words), key)

    def _fill(self, fact: str, form: str | None, facts: Mapping[str, Fact]) -> str:
        if fact not in facts:
            return f"{{{fact}}}"
        value = str(facts[fact])
        match KINDS.get(fact, fact):
            case "party" if value in self._states:
                party = self._states[PartyId(value)]
                return party.people if form == "people" else party.name
            case "seat" if value in self._seats:
                return self.seat(SeatId(value))
            case "issue" if value in self._printed.issues:
                return self.issue(IssueId(value))
            case "option" if str(facts.get("issue")) in self._printed.issues:
                term = Term(IssueId(str(facts["issue"])), OptionId(value))
                return self.text(term) if form == "text" else self.letter(term)
            case "channel" if value in self._printed.channels:
                return self.channel(ChannelId(value))
            case "action":
                return self.action(value)
            case "draft" if "-" in value:
                return self.say("draft.name", number=value.rpartition("-")[2])
            case "stage":
                return self.say(f"stage.{value}")
            case "wanted" | "count" if form == "stage":
                return self.say(f"stage.{value}")
            case _:
                return value

    # --- names ------------------------------------------------------------------------------------

    def party(self, party: PartyId) -> str:
        return self._states[party].name

    def seat(self, seat: SeatId) -> str:
        return self._seats[seat].title

    def issue(self, issue: IssueId) -> str:
        return self._printed.issues[issue].name

    def channel(self, channel: ChannelId) -> str:
        return self._printed.channels[channel].name

    def letter(self, term: Term) -> str:
        return self._printed.issues[term.issue].by_id[term.option].letter

    def text(self, term: Term) -> str:
        return self._printed.issues[term.issue].by_id[term.option].text

    def letters(self, terms: Iterable[Term]) -> str:
        """A package by its marks."""
        return "\N{THIN SPACE}\N{MIDDLE DOT}\N{THIN SPACE}".join(map(self.letter, terms))

    def action(self, action: str) -> str:
        return self._words.get(f"action.{action}", spelled_out(action))

    def anything(self, name: str, among: Iterable[str] = ()) -> str:
        """The name of whatever this is the id of; `among` are the ids that it stands with."""
        printed = self._printed
        for names in (self._states, printed.blocs, printed.channels, printed.issues):
            if name in names:
                found: str = names[name].name  # type: ignore[index]
                return found
        if name in printed.seats:
            return self.seat(SeatId(name))
        for other in among:
            issue = printed.issues.get(IssueId(other))
            if issue is not None and name in issue.by_id:
                return issue.by_id[OptionId(name)].letter
        return spelled_out(name)

    def listed(self, items: Iterable[str]) -> str:
        """A list in words."""
        found = list(items)
        if len(found) < 2:
            return "".join(found)
        return f"{', '.join(found[:-1])} {self.say('and')} {found[-1]}"

    # --- what was done, and what it moved ---------------------------------------------------------

    def order(self, action: str, particulars: Particulars) -> str:
        """An order with what it was about."""
        facts: dict[str, Fact] = {
            name: fact for name, fact in spelled(write(particulars)).items() if name != "kind"
        }
        facts["toward"] = facts.get("party", "")
        if "yes" in facts:
            facts["how"] = "yes" if getattr(particulars, "yes", False) else "no"
        about = self.told(f"particulars.{particulars.kind}", facts)
        if len(about) < 2:
            return self.action(action)
        return self.say("order.line", action=action, particulars=about)

    def amount(self, var: Var, value: int) -> str:
        """A quantity in words or figures."""
        match VARIABLES[var].unit:
            case Unit.WORD:
                return self._words.get(f"{var}.{value}", str(value))
            case Unit.THOUSANDTHS:
                return self.say("amount.percent", number=percent(value))
            case Unit.YES_NO:
                return self.say("amount.yes" if value else "amount.no")
            case Unit.COUNT:
                return str(value)
            case _:
                return tenths(value)

    def changed(self, change: Change, *, at_start: bool = False) -> str:
        """One line of the ledger: what moved, from where to where."""
        way = "up" if change.after > change.before else "down"
        if change.after == change.before:
            way = "same"
        if at_start and change.before == 0:
            way = "start"
        name = self.told(f"var.{change.var}", {"party": next(iter(change.subject), "")})
        about = ", ".join(self.anything(each, change.subject) for each in change.subject)
        return self.say(
            f"why.line.{way}",
            var=f"{name} ({about})" if about else name,
            before=self.amount(change.var, change.before),
            after=self.amount(change.var, change.after),
        )

    def because(self, change: Change) -> str:
        """What made it move."""
        rule = self._rule(change.rule)
        causes = [cause for cause in change.causes if cause.what != change.rule]
        if not causes:
            return self.say("why.rule", rule=rule)
        return self.say("why.rule-and-cause", rule=rule, causes=self.causes(causes))

    def causes(self, causes: Iterable[Cause]) -> str:
        """What was done, each with all who did it."""
        doers: dict[str, list[str]] = {}
        for cause in causes:
            who = doers.setdefault(cause.what, [])
            who += [] if cause.seat is None else [self.seat(cause.seat)]
        return self.listed(self._done(what, who) for what, who in doers.items())

    def _done(self, what: str, who: list[str]) -> str:
        name = self.action(what) if what in CATALOGUE else self._rule(what)
        return self.say("why.by-seat", what=name, who=self.listed(who)) if who else name

    def _rule(self, rule: str) -> str:
        return self._words.get(f"rule.{rule}") or self._events.get(rule) or spelled_out(rule)

    def factor(self, name: str) -> str:
        """A term of a formula."""
        return self._words.get(f"factor.{name}") or self.anything(name)

    def claim(self, claim: str) -> str:
        """A claim of the source in our words."""
        return self._words[f"claim.{claim}"]


def is_counted(var: Var) -> bool:
    """Whether a variable counts or names something, and is not measured."""
    return VARIABLES[var].unit in (Unit.COUNT, Unit.YES_NO, Unit.WORD)


def tenths(value: int) -> str:
    """Tenths as people read them: 130 is "13", 125 is "12.5"."""
    whole, rest = divmod(abs(value), 10)
    sign = MINUS if value < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def signed(value: int) -> str:
    """A difference in tenths, always with its sign."""
    return f"+{tenths(value)}" if value > 0 else tenths(value)


def percent(thousandths: int) -> int:
    """Parts per thousand as whole parts of a hundred."""
    return (abs(thousandths) + 5) // 10 * (1 if thousandths >= 0 else -1)


def spelled_out(name: str) -> str:
    """An id for which there is no name: better its letters than nothing."""
    return name.replace("-", " ")
