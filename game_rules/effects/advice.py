"""Advice from a dialogue: written, brought to both capitals, and made a government's own."""

from __future__ import annotations

from dataclasses import dataclass

from game_rules.coordination import clarity, coherence, forum_bonus
from game_rules.effects.uptake import access, backing, openness, quality_of, restraint, timing
from game_rules.fixed import ONE, scaled
from game_rules.ids import PartyId
from game_rules.ledger import Var
from game_rules.news import Told
from game_rules.orders import OnIdea
from game_rules.resolution import Filed, Resolution, factors
from game_rules.state import Recommendation


@dataclass(frozen=True, slots=True)
class DraftRecommendation:
    """The dialogue puts its advice on one issue into writing: half progress, the rest ease and
    skill (C58).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        game = turn.game
        members = game.printed.members[on.channel]
        quality = quality_of(game, on.channel, on.issue, filed.seat)
        idea = Recommendation(on.channel, on.issue, on.option, quality, game.round, members)
        turn.ideas[on.channel, on.issue, on.option] = idea
        turn.tell(
            Told.RECOMMENDED,
            ("C58",),
            members,
            channel=on.channel,
            issue=on.issue,
            option=on.option,
            percent=quality // 10,
        )


@dataclass(frozen=True, slots=True)
class BriefCapitals:
    """Both governments hear the advice at once; how far each listens is its uptake (C58, C66,
    C70).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        idea = turn.game.ideas[on.channel, on.issue, on.option]
        for party in turn.game.printed.parties:
            self._brief(turn, filed, idea, party)

    def _brief(self, turn: Resolution, filed: Filed, idea: Recommendation, party: PartyId) -> None:
        game = turn.game
        terms = {
            # a dialogue that has got further since brings a better paper
            "quality": max(idea.quality, quality_of(game, idea.channel, idea.issue, filed.seat)),
            "access": access(game, party, idea.channel, idea.issue),
            "openness": openness(game, party),
            "timing": timing(game, idea.channel, idea.issue),
        }
        besides = {
            "backing": backing(game, idea.channel),
            "coherence": coherence(game, idea.channel),
            "forum": forum_bonus(game, idea.channel),
            "clarity": clarity(game, party, idea.channel, idea.issue, idea.option),
            "restraint": restraint(game, idea.channel),
        }
        terms |= {name: value for name, value in besides.items() if value != ONE}
        uptake = min(ONE, scaled(ONE, *terms.values()))
        subject = (party, idea.channel, idea.issue, idea.option)
        turn.put(
            Var.UPTAKE,
            subject,
            uptake,
            "briefing",
            (filed.cause,),
            ("C58", "C66", "C70"),
            factors(**terms),
        )
        hearers = [*game.printed.members[idea.channel], *turn.people_of(party)]
        listens = uptake >= game.constants.uptake_to_adopt
        turn.tell(
            Told.BRIEFED if listens else Told.NOT_LISTENED,
            ("C66", "C70"),
            dict.fromkeys(hearers),
            party=party,
            issue=idea.issue,
            option=idea.option,
        )


@dataclass(frozen=True, slots=True)
class Adopt:
    """The capital makes advice its own: it may be said and signed (C49), with cover at home if it
    could not be said before (C51).
    """

    def __call__(self, turn: Resolution, filed: Filed) -> None:
        on = filed.order.particulars
        assert isinstance(on, OnIdea)
        game = turn.game
        party = game.party_of(filed.seat)
        cause = (filed.cause,)
        option = (party, on.issue, on.option)
        uptake = game.now(Var.UPTAKE, party, on.channel, on.issue, on.option)
        lends = not game.may_say(party, on.issue, on.option)
        turn.put(Var.ADOPTED, option, 1, "adoption", cause, ("C49",))
        turn.put(Var.KNOWN, option, 1, "adoption", cause, ("C49",))
        turn.put(Var.MANDATE, option, 1, "adoption", cause, ("C49",))
        cover = min(game.constants.cover_cap, scaled(game.constants.cover, uptake)) if lends else 0
        turn.move(
            Var.COVER,
            option,
            cover,
            "adoption",
            cause,
            ("C51",),
            factors(cover=game.constants.cover, uptake=uptake),
        )
        turn.move(Var.SUPPORT, (party,), game.constants.adopt_mood, "adoption", cause, ("C51",))
        authors = game.printed.members[on.channel]
        hearers = dict.fromkeys([*turn.people_of(party), *authors])
        turn.tell(
            Told.ADOPTED, ("C49", "C51"), hearers, party=party, issue=on.issue, option=on.option
        )
