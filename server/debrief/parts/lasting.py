"""How long the agreement would hold, with every term of it."""

from __future__ import annotations

from collections.abc import Iterator

from game_rules.agreement import STEPS, Clause
from game_rules.debrief.epilogue import Epilogue, Fate, Quarter
from game_rules.durability import CLAIMS, Ground, Outlook, Weight
from game_rules.fixed import ONE, over
from game_rules.ids import ClaimId
from game_rules.ledger import Var
from server.debrief.charts import Series, through_rounds
from server.debrief.saying import percent, tenths
from server.debrief.told import Told
from server.protocol.document import (
    Amount,
    Amounts,
    Block,
    Drawing,
    Entries,
    Entry,
    Heading,
    Part,
    Prose,
    Tone,
)

QUARTERS_A_YEAR = 4


def lasting(told: Told) -> Part:
    """How long it would last."""
    speaker, outlook = told.speaker, told.facts.outcome.outlook
    title = speaker.say("debrief.lasting.title")
    if outlook is None:
        return Part("lasting", title, (Prose(speaker.say("debrief.lasting.none")),))
    return Part("lasting", title, tuple(_blocks(told, outlook)))


def _blocks(told: Told, outlook: Outlook) -> Iterator[Block]:
    speaker = told.speaker
    yield Prose(speaker.say("debrief.lasting.about"), Tone.SOFT)
    two = outlook.survival[2 * QUARTERS_A_YEAR - 1]
    yield Amounts(
        (
            Amount(
                speaker.say("debrief.lasting.two"),
                speaker.say("debrief.story.life.value", percent=percent(two)),
                tone=Tone.ACCENT,
                bar=two,
            ),
            Amount(
                speaker.say("debrief.lasting.five"),
                speaker.say("debrief.story.life.value", percent=percent(outlook.lasting)),
                tone=Tone.ACCENT,
                bar=outlook.lasting,
            ),
            Amount(
                speaker.say("debrief.lasting.hazard"),
                speaker.say("amount.percent", number=_hundredths(outlook.hazard)),
                speaker.say("debrief.lasting.base", percent=_hundredths(outlook.base)),
            ),
        )
    )
    years = outlook.survival[QUARTERS_A_YEAR - 1 :: QUARTERS_A_YEAR]
    says = ", ".join(
        speaker.say("debrief.lasting.year", count=year, percent=percent(value))
        for year, value in enumerate(years, 1)
    )
    title = speaker.say("debrief.lasting.figure")
    line = Series(speaker.say("debrief.lasting.line"), Tone.ACCENT, (ONE, *years))
    names = [speaker.say("debrief.lasting.year-mark", year=at + 1) for at in range(len(years))]
    yield Drawing(through_rounds(speaker, title, says, (line,), names))
    yield from _story(told)
    yield Heading(speaker.say("debrief.lasting.terms"))
    claims = tuple(map(ClaimId, CLAIMS))
    yield Entries(tuple(_term(told, weight) for weight in outlook.weights))
    if told.game.constants.carry_out_rounds:
        yield Heading(speaker.say("debrief.lasting.carried"))
        yield Entries(tuple(_clause(told, clause) for clause in told.facts.outcome.clauses))
    yield Entries((Entry(speaker.say("debrief.lasting.rests"), claims=claims, tone=Tone.SOFT),))


def _clause(told: Told, clause: Clause) -> Entry:
    """How far one line was carried out, and whether it was left broken."""
    speaker = told.speaker
    steps = speaker.say("debrief.lasting.steps", count=clause.done, wanted=STEPS)
    by = clause.broken_by
    return Entry(
        speaker.issue(clause.issue),
        over=steps,
        notes=() if by is None else (speaker.say("debrief.lasting.broken", party=by),),
        tone=Tone.BAD if by else Tone.GOOD if clause.done == STEPS else Tone.PLAIN,
        cell=(Var.CARRIED_OUT, clause.issue),
    )


def _story(told: Told) -> Iterator[Block]:
    """One story of the years after, and how often such a story ends well."""
    speaker, outcome = told.speaker, told.facts.outcome
    outlook, after = outcome.outlook, outcome.epilogue
    if outlook is None or after is None:
        return
    yield Heading(speaker.say("debrief.epilogue.title"))
    yield Prose(speaker.say("debrief.epilogue.about", percent=percent(outlook.lasting)), Tone.SOFT)
    if after.quarters:
        yield Entries(tuple(_quarter(told, quarter) for quarter in after.quarters))
    yield Prose(_how_it_ended(told, after), Tone.GOOD if after.holds else Tone.BAD)


def _quarter(told: Told, quarter: Quarter) -> Entry:
    """What happened in one quarter, and why it held or broke."""
    speaker = told.speaker
    year, rest = divmod(quarter.number - 1, QUARTERS_A_YEAR)
    why = quarter.ground or "nothing"
    return Entry(
        speaker.say(f"debrief.epilogue.{quarter.fate}.{why}"),
        over=speaker.say("debrief.epilogue.when", year=year + 1, quarter=rest + 1),
        tone=Tone.BAD if quarter.fate is Fate.BROKEN else Tone.PLAIN,
    )


def _how_it_ended(told: Told, after: Epilogue) -> str:
    speaker = told.speaker
    if not after.holds:
        return speaker.say("debrief.epilogue.ends.broken")
    return speaker.say(f"debrief.epilogue.ends.{'shaken' if after.quarters else 'calm'}")


def _term(told: Told, weight: Weight) -> Entry:
    """One term: what was measured, and what it makes of the danger."""
    speaker = told.speaker
    way = "better" if weight.factor < ONE else "worse" if weight.factor > ONE else "same"
    tone = {"better": Tone.GOOD, "worse": Tone.BAD}.get(way, Tone.SOFT)
    counted = weight.ground is Ground.OMITTED
    measure = str(weight.measure) if counted else tenths(weight.measure)
    return Entry(
        speaker.say(f"debrief.ground.{weight.ground}", measure=measure),
        over=speaker.say(f"debrief.lasting.{way}", number=_factor(weight.factor)),
        tone=tone,
    )


def _factor(thousandths: int) -> str:
    """A factor as people read it: 1300 is 1.30."""
    whole, rest = divmod(over(thousandths, 10), 100)
    return f"{whole}.{rest:02}"


def _hundredths(millionths: int) -> str:
    """Parts per million as parts of a hundred with one decimal."""
    return tenths(over(millionths, 1000))
