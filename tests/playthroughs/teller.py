"""Writes a game down as text: every act, its answer, and what changed before whose eyes.

Only changes are printed. What several people see in the same way is printed once, for all of them:
`everybody`, a side, a channel, or the seats by name. In a game of secrets the best test is to read
every seat's eyes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from game_rules.debrief import Record
from game_rules.engine import Actor, Clockwork, Seated, Staff, begin, decide
from game_rules.events import Event, evolve
from game_rules.ids import ActionId, ChannelId, DraftId, Hand, IssueId, SeatId, Stage
from game_rules.orders import (
    Act,
    AnswerPromise,
    BeginBriefing,
    CloseRound,
    InChannel,
    MarkNeed,
    MeetOn,
    OfferPromise,
    OnBloc,
    OnIdea,
    OnIssue,
    OnOption,
    OnPartyIssue,
    OnPartyOption,
    OnText,
    OpenRound,
    Order,
    Particulars,
    Plain,
    SealOrders,
    SponsorDraft,
    Term,
    Terms,
    TowardParty,
    WriteDraft,
)
from game_rules.promises import PromisedAct, ToKeepSilent, ToPlay, ToVote
from game_rules.refusals import Refusal
from game_rules.scenario import Printed
from game_rules.state import TEACHER, Viewer
from game_rules.views import AnySection, view
from server.protocol.derive import write

Lines = dict[str, str]
"""A view as lines of text: the place of a value, and the value."""

MINUTE = 60_000
NAMED_BY = ("id", "issue", "action", "seat", "bloc", "party", "kind")
"""What tells the entries of a list apart; places of a list say nothing to a reader."""


class Playthrough:
    """One game, told act by act."""

    def __init__(
        self,
        printed: Printed,
        seed: str,
        changed: Mapping[str, int] | None = None,
        without: Collection[str] = (),
    ) -> None:
        """`without` names the sections of a view that this story leaves out."""
        self.printed = printed
        self.left_out = {"card", "cast", *without}  # both never change but for the hands
        self.game = begin(printed, seed, dict.fromkeys(printed.seats, Hand.HUMAN), changed)
        self.record = Record(self.game)
        self.events: list[Event] = []
        self.letters = {
            option.letter: Term(issue.id, option.id)
            for issue in printed.scenario.issues
            for option in issue.options
        }
        self.marks = {(it.issue, it.option): letter for letter, it in self.letters.items()}
        self.lines: list[str] = [f"# {printed.scenario.title}, {printed.level}, seed {seed}"]
        if changed:
            self.lines.append(f"# with {', '.join(f'{k} {v}' for k, v in changed.items())}")
        self.seen: dict[Viewer, Lines] = {viewer: self.eyes(viewer) for viewer in self.viewers}
        self.noon = 0

    @property
    def viewers(self) -> tuple[Viewer, ...]:
        return tuple(self.game.numbers)

    @property
    def text(self) -> str:
        return "\n".join((*self.lines, f"# fingerprint {self.game.past.digest[:16]}", ""))

    # --- what people do
    # --------------------------------------------------------------------------------------------

    def says(self, words: str) -> None:
        """A remark for the reader."""
        self.lines += ["", f"# {words}"]

    def begin(self) -> None:
        self.act(Staff(), BeginBriefing(2 * MINUTE), "begins the briefing")
        self.act(Clockwork(), OpenRound(7 * MINUTE), "opens round 1")

    def meet(self, channel: str, issue: str, *seats: str) -> None:
        """Several say "we meet on this", one after the other."""
        for seat in seats:
            act = MeetOn(ChannelId(channel), IssueId(issue))
            self.act(Seated(SeatId(seat)), act, f"would meet in {channel} on {issue}")

    def write(self, seat: str, channel: str, letters: str, draft: str | None = None) -> None:
        key = None if draft is None else DraftId(draft)
        version = 0 if key is None else self.game.drafts[key].version
        act = WriteDraft(ChannelId(channel), key, version, self.terms(letters))
        self.act(Seated(SeatId(seat)), act, f"writes {draft or 'a draft'} in {channel}: {letters}")

    def sponsor(self, draft: str, *seats: str) -> None:
        for seat in seats:
            version = self.game.drafts[DraftId(draft)].version
            act = SponsorDraft(DraftId(draft), version)
            self.act(Seated(SeatId(seat)), act, f"stands behind {draft}, version {version}")

    def promise(
        self, by: str, to: str, channel: str, what: PromisedAct, due: int, *, answer: bool = True
    ) -> None:
        """Somebody gives another their word, who accepts or declines it."""
        channel_id, keeper, other = ChannelId(channel), SeatId(by), SeatId(to)
        offer = OfferPromise(channel_id, keeper, other, what, due)
        self.act(Seated(keeper), offer, f"offers {to} in {channel}: {promise_line(what)}")
        name = list(self.game.promises)[-1]
        act = AnswerPromise(name, answer)
        self.act(Seated(other), act, f"{'accepts' if answer else 'declines'} {name}")

    def need(self, seat: str, channel: str, issue: str) -> None:
        act = MarkNeed(ChannelId(channel), IssueId(issue))
        self.act(Seated(SeatId(seat)), act, f"says in {channel} that {issue} is needed most")

    def seal(self, seat: str, *orders: Order) -> None:
        what = "; ".join(map(self.order_line, orders)) or "nothing"
        self.act(Seated(SeatId(seat)), SealOrders(tuple(orders)), f"seals: {what}")

    def close(self) -> None:
        brink = self.game.phase == "brink"
        self.noon += 10 * MINUTE
        act = CloseRound(self.game.round, brink, self.noon, self.noon - MINUTE)
        self.act(Clockwork(), act, f"closes {'the brink' if brink else 'the round'}")

    def yes(self, draft: str) -> Order:
        return self.on_text("vote-on-text", draft, yes=True)

    def no(self, draft: str) -> Order:
        return self.on_text("vote-on-text", draft, yes=False)

    def on_text(self, action: str, draft: str, *, yes: bool) -> Order:
        """A word for or against a text as it stands now."""
        version = self.game.drafts[DraftId(draft)].version
        return Order(ActionId(action), OnText(DraftId(draft), version, yes))

    def terms(self, letters: str) -> Terms:
        return tuple(self.letters[letter] for letter in letters.split())

    # --- what is written down
    # --------------------------------------------------------------------------------------------

    def act(self, actor: Actor, act: Act, words: str) -> None:
        who = actor.seat if isinstance(actor, Seated) else type(actor).__name__.lower()
        answer = decide(self.game, actor, act)
        self.lines += ["", f"> {who} {words}"]
        if isinstance(answer, Refusal):
            facts = " ".join(f"{name}={fact}" for name, fact in sorted(answer.facts.items()))
            self.lines.append(f"  refused: {answer.code} {facts} [{' '.join(answer.claims)}]")
            return
        for event in answer:
            self.game = evolve(self.game, event)
            self.record = self.record.hear(event, self.game)
        self.events += answer
        changes: dict[Viewer, list[str]] = {}
        for viewer in self.viewers:
            before, after = self.seen[viewer], self.eyes(viewer)
            changes[viewer] = list(differences(before, after))
            self.seen[viewer] = after
        self.lines += list(self.shared(changes))

    def shared(self, changes: Mapping[Viewer, list[str]]) -> Iterator[str]:
        """The changes, each under all those who see it."""
        seers: dict[str, list[Viewer]] = {}
        for viewer, lines in changes.items():
            for line in lines:
                seers.setdefault(line, []).append(viewer)
        groups: dict[str, list[str]] = {}
        for line, viewers in seers.items():
            groups.setdefault(self.name_of(viewers), []).append(line)
        for name, lines in groups.items():
            yield f"  {name}:"
            yield from (f"    {line}" for line in lines)

    def name_of(self, viewers: Iterable[Viewer]) -> str:
        who = frozenset(viewers)
        seats = frozenset(self.printed.seats)
        for words, group in self.groups():
            if who == group:
                return words
            if who == group | {TEACHER}:
                return f"{words}, teacher"
        if who > seats:
            return "everybody"
        return ", ".join(str(viewer).removeprefix("@") for viewer in self.viewers if viewer in who)

    def groups(self) -> Iterator[tuple[str, frozenset[Viewer]]]:
        seats = self.printed.seats
        yield "everybody", frozenset(self.viewers)
        yield "all seats", frozenset(seats)
        for party in self.printed.parties:
            yield (
                f"all of {party}",
                frozenset(s for s, card in seats.items() if card.party == party),
            )
        for channel, members in self.printed.members.items():
            yield f"all in {channel}", frozenset(members)

    def eyes(self, viewer: Viewer) -> Lines:
        """What a viewer sees, as lines."""
        found: Lines = {}
        for name, part in view(self.game, viewer).items():
            if name in self.left_out:
                continue
            raw = write(part, AnySection)
            found |= SPECIAL[name](self, raw) if name in SPECIAL else dict(flat(name, raw))
        return found

    def order_line(self, order: Order) -> str:
        return f"{order.action} {self.particulars(order.particulars)}".strip()

    def particulars(self, it: Particulars) -> str:
        match it:
            case Plain():
                return ""
            case TowardParty(party):
                return str(party)
            case OnIssue(channel, issue):
                return f"{channel}/{issue}"
            case OnOption(issue, option) | OnIdea(_, issue, option):
                return self.marks[issue, option]
            case OnText(draft, version, yes):
                return f"{draft}.{version} {'yes' if yes else 'no'}"
            case OnBloc(bloc):
                return str(bloc)
            case OnPartyIssue(party, issue):
                return f"{issue} in {party}"
            case OnPartyOption(party, issue, option):
                return f"{self.marks[issue, option]} to {party}"
            case InChannel(channel):
                return str(channel)


def promise_line(what: PromisedAct) -> str:
    match what:
        case ToPlay(action, play):
            return f"{'to play' if play else 'not to play'} {action}"
        case ToVote(draft, version, yes):
            return f"to say {'yes' if yes else 'no'} to {draft}.{version}"
        case ToKeepSilent():
            return "to keep silent about it"


# --- views as lines
# ------------------------------------------------------------------------------------------------


PASSING = ("news ", "my order ", "may ")
"""What is replaced by what the next round brings, and need not be said to be gone."""


def differences(before: Lines, after: Lines) -> Iterator[str]:
    for place in {**before, **after}:
        old, new = before.get(place), after.get(place)
        if old == new:
            continue
        if new is None:
            if place.startswith(PASSING):
                continue
            yield f"{place} is gone"
        elif old is None:
            yield f"{place} {new}".rstrip()
        else:
            yield f"{place} {old} -> {new}"


def flat(place: str, raw: Any) -> Iterator[tuple[str, str]]:
    """Every single value with its place."""
    if isinstance(raw, dict):
        for name, value in raw.items():
            if name != "kind":
                yield from flat(f"{place}.{name}", value)
    elif isinstance(raw, list) and raw and isinstance(raw[0], dict):
        for at, value in enumerate(raw):
            key = next((str(value[name]) for name in NAMED_BY if name in value), str(at))
            yield from flat(f"{place}.{key}", {k: v for k, v in value.items() if v != key})
    elif isinstance(raw, list):
        yield place, "(" + " ".join(map(str, raw)) + ")"
    else:
        yield place, str(raw).lower() if isinstance(raw, bool) or raw is None else str(raw)


def read_terms(teller: Playthrough, raw: list[dict[str, str]]) -> str:
    marks = [teller.marks[IssueId(it["issue"]), it["option"]] for it in raw]  # type: ignore[index]
    return " ".join(marks) or "empty"


def draft_line(teller: Playthrough, raw: dict[str, Any]) -> str:
    behind = " ".join(raw["sponsors"]) or "nobody"
    return (
        f"v{raw['version']} {read_terms(teller, raw['terms'])} by {raw['by']}, behind it: {behind}"
    )


def facts_line(raw: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in sorted(raw.items()))


def news_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {}
    for item in raw["items"]:
        private = "" if item["to"] is None else " (not for everybody)"
        told = f"{item['code']} {facts_line(item['facts'])}".strip()
        lines[f"news of round {raw['round']}: {told}{private}"] = f"[{' '.join(item['claims'])}]"
    return lines


def option_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    """What can be ordered, and how many ways are closed for which reason."""
    lines = {}
    for menu in raw["actions"]:
        opened, shut = [], {}
        for choice in menu["choices"]:
            it = {k: v for k, v in choice["particulars"].items() if k != "kind"}
            if choice["no"] is None:
                opened.append(way(teller, it))
            else:
                shut.setdefault(choice["no"]["code"], []).append(way(teller, it))
        if menu["no"] is not None:
            shut[menu["no"]["code"]] = []
        yes = " ".join(opened) or "-"
        why = "; ".join(f"{code} {len(ways) or ''}".strip() for code, ways in shut.items())
        lines[f"may {menu['action']}:"] = f"{yes} ({why})" if why else yes
    return lines


def way(teller: Playthrough, it: dict[str, Any]) -> str:
    if "yes" in it:
        return f"{it['draft']}.{it['version']}:{'yes' if it['yes'] else 'no'}"
    if "option" in it:
        return teller.marks[it["issue"], it["option"]]
    return str(
        next((it[name] for name in ("issue", "party", "bloc", "channel") if name in it), "so")
    )


def channel_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines: Lines = {}
    for channel in raw["channels"]:
        place = channel["id"]
        lines[f"{place} ease"] = str(channel["rapport"])
        for topic in channel["topics"]:
            marks = [teller.marks[topic["issue"], option] for option in topic["found"]]
            found = f", found {' '.join(marks)}" if marks else ""
            signable = ", signable" if topic["signable"] else ""
            met = f", met {topic['sessions']} times" if topic["sessions"] else ""
            lines[f"{place} {topic['issue']}"] = f"{topic['progress']}{met}{signable}{found}"
            if topic["willing"]:
                agreed = " = agreed" if topic["agreed"] else ""
                lines[f"{place} {topic['issue']} willing"] = " ".join(topic["willing"]) + agreed
        for draft in channel["drafts"]:
            lines[f"{place} draft {draft['id']}"] = draft_line(teller, draft)
        for it in channel["promises"]:
            what = " ".join(str(fact) for fact in it["what"].values())
            said = f"{it['by']} to {it['to']}: {what}, due {it['due']}, {it['state']}"
            lines[f"{place} {it['id']}"] = said
        for mark in channel["needs"]:
            lines[f"{place} needs {mark['party']}"] = mark["issue"]
    return lines


def text_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {
        "in force": read_terms(teller, raw["in-force"] if "in-force" in raw else raw["in_force"])
    }
    if raw["draft"] is not None:
        lines["on the table"] = f"{raw['draft']['id']} {draft_line(teller, raw['draft'])}"
    for vote in raw["home_votes"]:
        blocs = ", ".join(f"{bloc['bloc']} {bloc['approval']}" for bloc in vote["blocs"])
        lines[f"home vote of {vote['party']}"] = f"{vote['vote']} of {vote['pass_mark']} ({blocs})"
    return lines


def order_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    if not raw["sealed"]:
        return {"my envelope": "open"}
    orders = []
    for order in raw["orders"]:
        it = {k: v for k, v in order["particulars"].items() if k != "kind"}
        orders.append(f"{order['action']} {way(teller, it)}")
    return {"my envelope": "; ".join(orders) or "empty"}


def story_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {}
    for at, each in enumerate(raw["carried"]):
        it = {k: v for k, v in each["particulars"].items() if k != "kind"}
        came = "done" if each["no"] is None else f"not done: {each['no']}"
        lines[f"my order {raw['round']}.{at + 1}"] = f"{each['action']} {way(teller, it)}: {came}"
    return lines


def sheet_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {"no deal is worth": str(raw["no_deal"])}
    for issue in raw["issues"]:
        for option in issue["options"]:
            signs = [name for name in ("sayable", "red_line", "new", "adopted") if option[name]]
            lines[f"option {option['letter']}"] = " ".join((str(option["worth"]), *signs))
    return lines


def world_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {}
    for pair in raw["dyads"]:
        place = f"{pair['one']} and {pair['other']}"
        lines[f"{place} tension"] = f"{pair['tension']} ({Stage(pair['stage']).name.lower()})"
        lines[f"{place} embassies"] = "{} {}".format(*pair["missions"])
        lines[f"{place} pictures"] = "{} {}".format(*pair["images"])
        if pair["brinks"] or pair["war_rounds"]:
            lines[f"{place} brinks and rounds of war"] = f"{pair['brinks']} {pair['war_rounds']}"
    for camp in raw["coalitions"]:
        allies = " ".join(camp["allies"]) or "nobody"
        lines[f"with {camp['rival']}"] = f"{allies}, weighing {camp['power']}"
    for state in raw["bystanders"]:
        if state["neutral_until"]:
            lines[f"{state['state']} keeps out"] = f"until round {state['neutral_until']}"
    return lines


def home_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    lines = {"support at home": str(raw["support"])}
    for bloc in raw["blocs"]:
        lines[f"mood of {bloc['id']}"] = str(bloc["mood"])
    for idea in raw["ideas"]:
        mark = teller.marks[idea["issue"], idea["option"]]
        heard = "not heard" if idea["uptake"] is None else f"heard at {idea['uptake']}"
        adopted = ", adopted" if idea["adopted"] else ""
        lines[f"advice {mark}"] = f"quality {idea['quality']}, {heard}{adopted}"
    if raw["leans"] is not None:
        lines["we lean"] = f"{raw['leans']['points']} to {raw['leans']['to']}"
    return lines


def end_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    if raw["ending"] is None:
        return {}
    lines = {"the end": raw["ending"]}
    for party in raw["parties"]:
        lines[f"{party['party']} came away with"] = f"{party['value']} (no deal {party['no_deal']})"
    for path in raw["paths"]:
        lines["tension was"] = " ".join(map(str, path["tension"]))
    shown = [letter["letter"] for letter in raw["letters"]]
    lines["all options are open"] = " ".join(shown)
    return lines


def table_lines(teller: Playthrough, raw: dict[str, Any]) -> Lines:
    clock = "no clock" if raw["due"] is None else f"due {raw['due']}"
    return {"table": f"{raw['phase']} {raw['round']}/{raw['rounds']}, {clock}"}


SPECIAL = {
    "channels": channel_lines,
    "ending": end_lines,
    "home": home_lines,
    "news": news_lines,
    "options": option_lines,
    "orders": order_lines,
    "overview": channel_lines,
    "sheet": sheet_lines,
    "story": story_lines,
    "table": table_lines,
    "text": text_lines,
    "world": world_lines,
}
