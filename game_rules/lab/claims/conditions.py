"""The conditions that many hypotheses share, so that their games are played but once."""

from __future__ import annotations

from typing import Final

from game_rules.catalogue import CATALOGUE
from game_rules.constants import RUNGS, constants_for
from game_rules.ids import Role, Stage, Tool, Track
from game_rules.lab.line_ups import LineUpId
from game_rules.lab.toggles import Tension, Without
from game_rules.lab.trials import Arm, Campaign, arm
from game_rules.scenario import Circumstance, Printed

PASSIVE: Final = arm("PASSIVE")
T1: Final = arm("T1")
T1_5: Final = arm("T1.5")
T2: Final = arm("T2")
T3: Final = arm("T3")
T1_T2: Final = arm("T1+T2")
MIX: Final = arm("MIX")
MIX_C: Final = arm("MIX+C")
HAWK: Final = arm("HAWK")
PRESS: Final = arm("PRESS")
SCEPTICAL: Final = 400
"""What peoples think of any deal who refuse many, in tenths: with 450 they accepted 87 of 100."""
RASH: Final = arm("RASH", base_approval=SCEPTICAL)
"""Heads sign texts that their sceptical peoples may refuse."""
RANDOM: Final = arm("RANDOM")
POSE: Final = arm("POSE")

AT_WAR: Final = Tension(85)
"""The two sides are at war when the game begins."""

TALK_ITSELF: Final = frozenset({"meet-officially", "vote-on-text"})
"""What no game can do without: it is left in when a box of tools is taken away."""


def tools(box: Tool) -> Without:
    """Nobody has the tools of this box that harm nobody."""
    return Without(
        tuple(
            each.id
            for each in CATALOGUE.values()
            if each.tool is box and not each.hostile and each.id not in TALK_ITSELF
        )
    )


def track(of: Track) -> Without:
    """Nobody does anything on this track."""
    return Without(tuple(each.id for each in CATALOGUE.values() if each.track is of))


THREATS: Final = Without(
    ("issue-ultimatum", "threaten-sanctions", "show-force", "demand-in-public")
)
NO_HOUSE: Final = Without(("good-offices",))
"""Nobody from outside brings the two sides to one table where embassies are shut."""
NO_CEASEFIRE: Final = Without(("sign-ceasefire",))
"""A war goes on: after a ceasefire it would be the time for building."""
FORCE: Final = Without(("order-strike", "mobilise", "show-force", "stir-unrest"))
REPORTS: Final = Without(("ask-embassy", "assess-intelligence"))
MIXED: Final = Without(("join-dialogue", "hold-mixed-meeting"))
GREY: Final = Without(("explore-grey-area",))

NO_ENFORCEMENT: Final = Without(("enforce-agreement",))
NOTHING_CARRIED_OUT: Final = Without(("carry-out-clause", "carry-out-locally"))
NO_RECOGNITION: Final = Without(("grant-recognition",))


def points(many: int) -> int:
    """Points as measures count them: tenths."""
    return 10 * many


def percent(many: int) -> int:
    """Percentage points as measures count shares: parts per thousand."""
    return 10 * many


def rounds(tenths: int) -> int:
    """Rounds as measures count them: `rounds(15)` is one and a half."""
    return tenths


def in_a_campaign(line_up: str, games: int, order: int) -> Arm:
    """So many games on end, the first in a world of this order; only the last is asked."""
    return Arm(LineUpId(line_up), campaign=Campaign(games, order))


def begins_in_peace(printed: Printed) -> bool:
    """Nobody is at war when a game begins."""
    return all(10 * dyad.tension < RUNGS[Stage.WAR] for dyad in printed.dyads.values())


def votes(printed: Printed) -> bool:
    """Somebody votes in this scenario."""
    return bool(printed.variant.elections)


def hides(printed: Printed) -> bool:
    """There are ways that nobody knows of at first."""
    return bool(printed.hidden)


def has_envoys(printed: Printed) -> bool:
    """Envoys sit at the official table."""
    return any(
        printed.seats[seat].role is Role.ENVOY
        for channel in printed.channels.values()
        if channel.track is Track.ONE and channel.open
        for seat in channel.members
    )


def has_think_tanks(printed: Printed) -> bool:
    """A think tank of one of the parties takes part."""
    return any(
        seat.role is Role.THINK_TANK and seat.party in printed.parties
        for seat in printed.seats.values()
    )


def has_mediators(printed: Printed) -> bool:
    """Somebody offers to go between the parties."""
    return bool(printed.thirds)


def has_four_dialogues(printed: Printed) -> bool:
    """There are channels for four dialogues at once."""
    return sum(channel.track is not Track.ONE for channel in printed.channels.values()) >= 4


def has_rivals(printed: Printed) -> bool:
    """Two rivals gather allies, and one of them has some."""
    stands = constants_for(printed.level).camp_from
    return any(10 * abs(it.leans) >= stands for it in printed.leanings.values())


def has_undecided(printed: Printed) -> bool:
    """Somebody stands between two rivals, and with neither."""
    stands = constants_for(printed.level).camp_from
    return any(10 * abs(it.leans) < stands for it in printed.leanings.values())


def looks_on(printed: Printed) -> bool:
    """There are states beside any two that quarrel."""
    return len(printed.parties) > 2


def heated(printed: Printed) -> bool:
    """Some question is too heated for governments to take up unprepared."""
    mark = constants_for(printed.level).contentious
    return any(issue.contention >= mark for issue in printed.issues.values())


def mostly_calm(printed: Printed) -> bool:
    """Most questions can be settled apart from the hard one, and there is a hard one."""
    mark = constants_for(printed.level).apart_from_the_rest
    calm = sum(issue.sensitivity <= mark for issue in printed.issues.values())
    return len(printed.issues) // 2 < calm < len(printed.issues)


def envious(printed: Printed) -> bool:
    """Each side minds more than usual that others gain: the quarrel over climate and growth."""
    return any(party.relative_gain_weight > 10 for party in printed.parties.values())


def watches(printed: Printed) -> bool:
    """Watchful neighbours can spare the line an incident."""
    return any(Circumstance.COMMITTEE in card.spared_by for card in printed.variant.events)


def gives_voice(printed: Printed) -> bool:
    """There are people whom nobody asks, and somebody who can give them a voice."""
    mark = constants_for(printed.level).seldom_asked
    asked = any(bloc.weight <= mark for party in printed.parties.values() for bloc in party.blocs)
    return asked and "give-voice" not in printed.variant.without


def bars(printed: Printed) -> bool:
    """Somebody does not recognise another, and the law bars officials from meeting them."""
    return any(not all(dyad.recognised) for dyad in printed.dyads.values())


def hides_beyond(printed: Printed) -> bool:
    """A way that nobody knows of lies beyond a red line."""
    return any(
        option in party.red_lines.get(issue, ())
        for issue, option in printed.hidden
        for party in printed.parties.values()
    )
