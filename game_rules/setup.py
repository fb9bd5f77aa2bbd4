"""How a game is set up: the printed start values, moved a little by the seed, as the first page of
the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from game_rules.campaign import Legacy, in_world_of, taken_up
from game_rules.chance import swing
from game_rules.coalitions import camp_at
from game_rules.constants import RUNGS, Constants, constants_for
from game_rules.fixed import clamp
from game_rules.ids import Hand, Mission, Phase, RuleId, SeatId, Stage
from game_rules.ledger import Cause, Cell, Change, Factor, Page, Var
from game_rules.past import Past
from game_rules.scenario import Dyad, Printed
from game_rules.state import PUBLIC, TEACHER, Game, Viewer

RULE = RuleId("set-up")


def begin(
    printed: Printed,
    seed: str,
    hands: Mapping[SeatId, Hand],
    changed: Mapping[str, int] | None = None,
    legacy: Legacy | None = None,
) -> Game:
    """The game before the briefing. The same seed gives the same start; `changed` names constants
    for an experiment, and `legacy` is what the game left on which this one follows.
    """
    constants = constants_for(printed.level, changed)
    changes = tuple(_start(printed, seed, constants))
    if legacy is not None:
        constants = in_world_of(constants, legacy.order)
        changes += tuple(taken_up(legacy, printed, constants, _cells(changes)))
    page = Page(0, changes)
    viewers: tuple[Viewer, ...] = (*printed.seats, PUBLIC, TEACHER)
    return Game(
        printed=printed,
        constants=constants,
        seed=seed,
        phase=Phase.LOBBY,
        round=0,
        due=None,
        left=None,
        cells=_cells(changes),
        sealed={},
        hands={seat: hands.get(seat, Hand.EMPTY) for seat in printed.seats},
        taps=frozenset(),
        drafts={},
        tabled=None,
        ideas={},
        played=(),
        in_force=(),
        signed=None,
        ending=None,
        ledger=(page,),
        happenings=(),
        past=Past(page),
        numbers=dict.fromkeys(viewers, 1),
        touched={viewer: {} for viewer in viewers},
    )


def _cells(changes: tuple[Change, ...]) -> Mapping[Cell, int]:
    return {change.cell: change.after for change in changes}


def _moved(seed: str, subject: str, most: int) -> int:
    """By how much the seed moves a start number, in tenths: no two tables begin quite alike, so
    that none of these numbers alone decides how all games end.
    """
    return 10 * swing(seed, 0, Phase.LOBBY, RULE, subject, most)


def _set(
    var: Var, value: int, *subject: str, jitter: int | None = None, claims: tuple[str, ...] = ()
) -> Change:
    terms = () if jitter is None else (Factor("jitter", jitter),)
    return Change(var, subject, 0, int(value), RULE, (Cause(RULE),), claims, terms)  # type: ignore[arg-type]


def _start(printed: Printed, seed: str, constants: Constants) -> Iterator[Change]:
    yield from _between_parties(printed, seed)
    yield from _go_betweens(printed)
    yield from _coalitions(printed, constants.camp_from)
    yield from _at_home(printed, seed)
    yield from _in_channels(printed, seed)
    for seat, card in printed.seats.items():
        yield _set(Var.CRAFT, 10 * card.craft, seat, claims=("C01",))
        yield _set(Var.REPUTATION, 10 * card.reputation, seat, claims=("C71",))


def _between_parties(printed: Printed, seed: str) -> Iterator[Change]:
    for (one, other), dyad in printed.dyads.items():
        stage, tension, moved = _tension(dyad, seed, printed.variant.tension_jitter)
        yield _set(Var.TENSION, tension, one, other, jitter=moved, claims=("C19",))
        yield _set(Var.STAGE, stage, one, other, claims=("C19",))
        yield _set(Var.HOTLINE, dyad.hotline, one, other, claims=("C27",))
        for at, (owner, host) in enumerate(((one, other), (other, one))):
            yield _set(Var.MISSION, Mission(dyad.missions[at]), owner, host, claims=("C26",))
            yield _set(Var.TRUST, 10 * dyad.trust[at], owner, host)
            yield _set(Var.IMAGE, 10 * dyad.image[at], owner, host, claims=("C57",))
            yield _set(Var.SANCTIONS, dyad.sanctions[at], owner, host, claims=("C28",))
            yield _set(Var.RESENTMENT, 10 * dyad.resentment[at], owner, host, claims=("C10",))
            if not dyad.recognised[at]:
                yield _set(Var.RECOGNISED, 0, owner, host, claims=("C36",))


def _tension(dyad: Dyad, seed: str, most: int) -> tuple[Stage, int, int | None]:
    """On which rung two parties begin, at what tension, and by how much the seed moved it there:
    never to another rung.
    """
    printed = 10 * dyad.tension
    stage = max(stage for stage, begins in RUNGS.items() if printed >= begins)
    above = [begins for begins in RUNGS.values() if begins > printed]
    highest = min(above) - 1 if above else 1000
    tension = clamp(printed + _moved(seed, " ".join(dyad.between), most), RUNGS[stage], highest)
    return stage, tension, tension - printed if most else None


def _go_betweens(printed: Printed) -> Iterator[Change]:
    """What the parties make of those who offer to help; a room that is open has been accepted."""
    for third in printed.thirds.values():
        yield _set(Var.TREASURY, 10 * third.treasury, third.id, claims=("C41",))
        for party in printed.parties:
            yield _set(Var.TRUST, 10 * third.trust[party], party, third.id)
    for channel, between in printed.go_betweens.items():
        if printed.channels[channel].open:
            for party, of in product(printed.parties_in[channel], between):
                yield _set(Var.MEDIATION, 1, party, of, claims=("C06",))
    for seat, card in printed.seats.items():
        if card.party in printed.thirds:
            yield _set(Var.KNOWLEDGE, 10 * card.knowledge, seat, claims=("C43",))


def _coalitions(printed: Printed, camp_from: int) -> Iterator[Change]:
    """Where those who can be won for one of two rivals stand at the start."""
    for state, leaning in printed.leanings.items():
        yield _set(Var.LEANING, 10 * leaning.leans, state, claims=("C20",))
        yield _set(Var.GRIEVANCE, 10 * leaning.grievance, state, claims=("C20",))
        stands = camp_at(10 * leaning.leans, camp_from)
        yield _set(Var.CAMP, stands, state, claims=("C17", "C20"))


def _at_home(printed: Printed, seed: str) -> Iterator[Change]:
    variant = printed.variant
    for party in printed.scenario.parties:
        jitter = _moved(seed, party.id, variant.no_deal_jitter)
        yield _set(Var.SUPPORT, 10 * party.support, party.id)
        yield _set(Var.CAPITAL, 10 * party.capital, party.id, claims=("C07",))
        yield _set(Var.TREASURY, 10 * party.treasury, party.id, claims=("C41",))
        yield _set(Var.NO_DEAL, 10 * party.no_deal + jitter, party.id, jitter=jitter)
        for bloc in party.blocs:
            mood = _moved(seed, bloc.id, variant.mood_jitter)
            yield _set(Var.MOOD, mood, bloc.id, jitter=mood, claims=("C51",))
            yield _set(Var.ORGANISED, 10 * bloc.organised, bloc.id, claims=("C51",))
        mandate = printed.mandate_of(party.id)
        for issue in printed.issues.values():
            for option in printed.options_of(issue.id):
                if (issue.id, option) not in printed.hidden:
                    yield _set(Var.KNOWN, 1, party.id, issue.id, option)
                if option in mandate.get(issue.id, ()):
                    yield _set(Var.MANDATE, 1, party.id, issue.id, option, claims=("C46",))


def _in_channels(printed: Printed, seed: str) -> Iterator[Change]:
    for channel in printed.channels.values():
        yield _set(Var.OPEN, channel.open, channel.id, claims=("C31",))
        most = printed.variant.rapport_jitter
        rapport = clamp(10 * channel.rapport + _moved(seed, channel.id, most), 0, 1000)
        moved = rapport - 10 * channel.rapport if most else None
        yield _set(Var.RAPPORT, rapport, channel.id, jitter=moved, claims=("C56",))
        yield _set(Var.SECRECY, 10 * channel.secrecy, channel.id, claims=("C12",))
        yield _set(Var.SANCTION, channel.sanction, channel.id, claims=("C56",))
        yield _set(Var.FUNDS, 10 * channel.funds, channel.id, claims=("C69",))
        for issue, progress in channel.progress.items():
            if issue in printed.issues:
                yield _set(Var.PROGRESS, 10 * progress, channel.id, issue)
