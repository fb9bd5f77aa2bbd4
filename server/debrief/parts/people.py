"""What each seat did: evidence for the teacher, and each student's own page."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.aims import AimState, Standing
from game_rules.debrief.people import SeatRound, SeatTold
from game_rules.events import Carried
from game_rules.ids import SeatId
from game_rules.ledger import Var
from game_rules.orders import Term
from server.debrief.saying import percent, signed, tenths
from server.debrief.told import Told
from server.protocol.derive import write
from server.protocol.document import Block, Entries, Entry, Heading, Part, Prose, Tone


def people(told: Told) -> Part:
    """Every seat, for the teacher."""
    speaker = told.speaker
    seats = tuple(_seat(told, seat) for seat in told.facts.people)
    about = Prose(speaker.say("debrief.people.about"), Tone.SOFT)
    return Part("people", speaker.say("debrief.people.title"), (about, Entries(seats)))


def _seat(told: Told, seat: SeatTold) -> Entry:
    speaker = told.speaker
    notes = [
        speaker.say(
            "debrief.people.counts",
            carried=seat.carried,
            failed=seat.failed,
            defaults=seat.by_default,
            silent=seat.silent,
        )
    ]
    aims = [
        speaker.say("debrief.people.aim", aim=aim.text, standing=_standing(told, aim))
        for aim in seat.aims
    ]
    notes += aims
    if seat.by_bot:
        notes.append(speaker.say("debrief.people.bot", count=seat.by_bot))
    if seat.texts:
        letters = " ".join(map(speaker.letter, seat.texts[-1].terms))
        notes.append(speaker.say("debrief.people.wrote", count=len(seat.texts), letters=letters))
    if seat.stood_behind:
        notes.append(speaker.say("debrief.people.stood", count=len(seat.stood_behind)))
    for each in seat.effects:
        line = speaker.changed(each.change)
        notes.append(speaker.say("debrief.people.moved", round=each.round, line=line))
    rounds = " ".join(
        speaker.say(
            f"debrief.people.{'brink' if each.at_brink else 'round'}",
            round=each.round,
            orders="; ".join(_order(told, order) for order in each.orders)
            or speaker.say("debrief.people.nothing"),
        )
        for each in seat.rounds
        if each.orders or not each.at_brink
    )
    if seat.score is not None:
        parts: dict[str, str | int] = {
            part: percent(reached) for part, reached in seat.score.parts.items()
        }
        # The number comes last: evidence first.
        notes.append(speaker.told("debrief.people.score", parts))
        if seat.score.against_own_red_line:
            notes.append(speaker.say("debrief.people.crossed"))
        if seat.score.broken_promises:
            notes.append(speaker.say("debrief.people.broke", count=seat.score.broken_promises))
    hand = speaker.say(f"hand.{seat.hand}")
    over = f"{speaker.seat(seat.seat)}, {speaker.party(seat.party)} ({hand})"
    return Entry(rounds, over=over, notes=tuple(notes))


def _order(told: Told, order: Carried) -> str:
    speaker = told.speaker
    words = speaker.order(order.action, order.particulars)
    if order.by_default:
        return speaker.say("debrief.people.order.default", order=words)
    if order.no is not None:
        return speaker.say("debrief.people.order.failed", order=words)
    return words


# --- one's own page
# -------------------------------------------------------------------------------------------------


def mine(told: Told, seat: SeatId) -> Part:
    """A student's own page: aims, choices, what they set in motion, what they did not know."""
    speaker = told.speaker
    return Part("mine", speaker.say("debrief.mine.title"), tuple(_mine(told, seat)))


def _mine(told: Told, seat: SeatId) -> Iterator[Block]:
    speaker = told.speaker
    own = next(each for each in told.facts.people if each.seat == seat)
    yield Prose(speaker.say("debrief.mine.about"), Tone.SOFT)
    yield Heading(speaker.say("debrief.mine.aims"))
    yield Prose(speaker.say("debrief.mine.aims.about"), Tone.SOFT)
    yield Entries(tuple(_aim(told, aim) for aim in own.aims))
    if own.policy:
        yield Heading(speaker.say("debrief.mine.policy"))
        yield Entries(tuple(_aim(told, aim) for aim in own.policy))
    yield Heading(speaker.say("debrief.mine.choices"))
    yield Entries(tuple(entry for each in own.rounds for entry in _choices(told, each)))
    yield Heading(speaker.say("debrief.mine.moved"))
    if own.effects:
        yield Prose(speaker.say("debrief.mine.moved.about"), Tone.SOFT)
        yield Entries(
            tuple(
                Entry(
                    speaker.changed(each.change),
                    over=speaker.say("round.name", round=each.round),
                    notes=(speaker.because(each.change),),
                    claims=each.change.claims,
                    cell=each.change.cell,
                )
                for each in own.effects
            )
        )
    else:
        yield Prose(speaker.say("debrief.mine.moved.none"), Tone.SOFT)
    if own.texts:
        yield Heading(speaker.say("debrief.mine.texts"))
        yield Entries(tuple(_texts(told, own)))
    yield Heading(speaker.say("debrief.mine.unknown"))
    yield Entries(tuple(_unknown(told, seat)))
    yield Heading(speaker.say("debrief.mine.reflect"))
    questions = (speaker.say("debrief.mine.reflect.1"), speaker.say("debrief.mine.reflect.2"))
    yield Entries(tuple(map(Entry, questions)), ordered=True)


def _aim(told: Told, aim: AimState) -> Entry:
    """An aim, whether it was reached, and what was counted."""
    tone = {Standing.REACHED: Tone.GOOD, Standing.MISSED: Tone.BAD}.get(aim.standing, Tone.SOFT)
    return Entry(aim.text, over=_standing(told, aim), notes=tuple(_counted(told, aim)), tone=tone)


def _standing(told: Told, aim: AimState) -> str:
    ended = aim.standing in (Standing.REACHED, Standing.MISSED)
    return told.speaker.say(f"aim.{aim.standing}{'.over' if ended else ''}")


def _counted(told: Told, aim: AimState) -> Iterator[str]:
    if aim.fact is not None and aim.standing is not Standing.SEALED:
        yield told.speaker.told(f"aim.why.{aim.fact}", aim.facts)


def _choices(told: Told, each: SeatRound) -> Iterator[Entry]:
    """What became of the orders of one round, in the words in which it was told then."""
    speaker = told.speaker
    key = "debrief.turns.at-brink" if each.at_brink else "round.name"
    over = speaker.say(key, round=each.round)
    by_bot = each.hand not in ("human", "shared")
    if not each.orders:
        if not each.at_brink:
            yield Entry(speaker.say("story.nothing"), over=over, tone=Tone.SOFT)
        return
    for order in each.orders:
        facts = dict(_facts(order))
        notes = []
        if by_bot:
            notes.append(speaker.say("debrief.mine.by-bot"))
        elif order.by_default:
            notes.append(speaker.say("debrief.mine.by-default"))
        if order.no is None:
            yield Entry(speaker.told(f"story.{order.action}", facts), over=over, notes=tuple(notes))
            continue
        why = speaker.told(f"refusal.{order.no}", {**facts, **order.facts})
        notes.append(speaker.say("debrief.mine.failed", why=why))
        failed = speaker.told("story.failed", facts)
        yield Entry(failed, over=over, notes=tuple(notes), tone=Tone.BAD)


def _facts(order: Carried) -> Iterator[tuple[str, str]]:
    """What an order was about, as facts for its sentence."""
    yield "action", order.action
    for name, fact in write(order.particulars).items():
        if name == "yes":
            yield "how", "yes" if fact else "no"
        elif name == "party":
            yield "toward", str(fact)
            yield "party", str(fact)
        elif name != "kind":
            yield name, str(fact)


def _texts(told: Told, own: SeatTold) -> Iterator[Entry]:
    """The path of offers: what each version would have meant for my own side, or for all where I
    went between them.
    """
    speaker, game = told.speaker, told.game
    between = game.is_third(own.seat)
    for text in own.texts:
        letters = " ".join(map(speaker.letter, text.terms))
        complete = len(text.terms) == len(told.printed.issues)
        gains = {
            party: signed(game.worth(party, text.terms) - game.now(Var.NO_DEAL, party))
            for party in (told.printed.parties if between else (own.party,))
        }
        notes = tuple(
            speaker.say("debrief.picture.gain", party=party, points=points)
            if between
            else speaker.say("debrief.mine.offer.gain", points=points)
            for party, points in gains.items()
        )
        words = speaker.say(
            "debrief.mine.text", draft=text.draft, version=text.version, letters=letters
        )
        over = speaker.say("round.name", round=text.round)
        yield Entry(words, over=over, notes=notes if complete else ())


def _unknown(told: Told, seat: SeatId) -> Iterator[Entry]:
    """What others knew and this seat did not, or could not."""
    speaker, game, printed = told.speaker, told.game, told.printed
    nothing = True
    for issue, option in sorted(printed.hidden):
        if issue not in printed.issues or option not in printed.options_of(issue):
            continue
        knew = [each for each in printed.seats if game.is_aware(each, issue, option)]
        if knew and seat not in knew:
            nothing = False
            yield Entry(
                speaker.say(
                    "debrief.mine.unknown.option",
                    issue=issue,
                    option=option,
                    seats=speaker.listed(map(speaker.seat, knew)),
                )
            )
    if nothing:
        yield Entry(speaker.say("debrief.mine.unknown.none"), tone=Tone.SOFT)
    for side in told.facts.reveal.sides:
        if side.party == game.party_of(seat):
            continue
        party = printed.parties[side.party]
        red = [
            Term(issue, option)
            for issue, options in party.red_lines.items()
            for option in options
            if issue in printed.issues and option in printed.options_of(issue)
        ]
        points = tenths(side.no_deal[1])
        notes = [speaker.say("debrief.mine.unknown.most", issue=side.most, party=side.party)]
        if red:
            letters = speaker.listed(map(speaker.letter, red))
            notes.append(
                speaker.say("debrief.mine.unknown.red-lines", party=side.party, letters=letters)
            )
        yield Entry(
            speaker.say("debrief.mine.unknown.no-deal", party=side.party, points=points),
            over=party.name,
            notes=tuple(notes),
            cell=(Var.NO_DEAL, side.party),
        )
