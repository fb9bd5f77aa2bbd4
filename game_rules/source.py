"""The source document as the rules cite it: its title, its sections and what it states.

Every action and every rule names the claims it stands on. A claim has a number for ever, the
heading it is found under, and one sentence in our own words. Where the document puts text under
no heading of its own (the opening, the closing controversy), the claim carries the nearest
heading above it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game_rules.ids import ClaimId

TITLE: Final = "Treading Paths Of Diplomacy: Track I & Track II"
"""The title of the source document, as it is written there."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that the source document states, and where."""

    id: ClaimId
    section: str
    says: str
    """A short paraphrase, never a quotation."""


_SECTIONS: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    (
        TITLE,
        {
            "C01": (
                "Diplomacy is a craft of bargaining between states that every generation of "
                "practitioners improves; the tracks are its different ways of working on a "
                "conflict."
            ),
            "C02": (
                "For old conflicts such as those over Kashmir or between Israelis and "
                "Palestinians there is no way out but a diplomatic one."
            ),
        },
    ),
    (
        "Diplomacy, Foreign Policy and International Relations",
        {
            "C03": (
                "If diplomacy is the paint and brushes, foreign policy is one finished picture "
                "and international relations are the whole gallery."
            ),
        },
    ),
    (
        "What is Diplomacy?",
        {
            "C04": (
                "Leaders, governments and their foreign services use diplomacy to carry out "
                "policy and to look after their country's rights abroad."
            ),
        },
    ),
    (
        "Negotiations & Diplomacy",
        {
            "C05": (
                "Bargaining is a process that anyone can use in a conflict, so it must not be "
                "mixed up with official diplomacy."
            ),
            "C06": (
                "Even while they push for their own side, diplomats treat a peaceful outcome and "
                "staying out of war as something both sides want."
            ),
        },
    ),
    (
        "Diplomacy & Foreign Policy",
        {
            "C07": (
                "Political leaders decide foreign policy, advised by diplomats, soldiers and "
                "spies; diplomacy is its foremost tool but not its only one."
            ),
            "C08": (
                "A foreign policy chooses its aims, its strategy and its rough methods, and those "
                "may include secret agents, subversion and war."
            ),
            "C09": (
                "Diplomacy stands in for force and trickery: it turns a country's strength into a "
                "peaceful settling of differences."
            ),
            "C10": (
                "Diplomacy may press and threaten, even in peacetime, but it does not openly use "
                "violence."
            ),
            "C11": (
                "Talking and bargaining come first, and it is accredited envoys and political "
                "leaders who do it."
            ),
            "C12": (
                "A policy is announced aloud and its diplomacy is done quietly, yet the fact of "
                "the talks and their result nearly always come out."
            ),
            "C13": (
                "What a state wants grows from its geography, past, economy and power, and its "
                "policy moves when the world outside changes."
            ),
            "C14": (
                "A state guards its independence, security and unity before anything else, and "
                "after that its freedom to act as it likes."
            ),
            "C15": (
                "Countries differ in who steers their diplomacy: a head of government, a cabinet, "
                "a ruling group, a leader's staff or a minister."
            ),
            "C16": (
                "Diplomacy tries to gain as much as it can without the price of force and, if it "
                "can be helped, without leaving a grudge."
            ),
            "C17": (
                "Diplomacy tends friendships abroad, so that other countries help or at least "
                "keep out of the way."
            ),
            "C18": (
                "War can follow when diplomacy fails, but even in war there is work for diplomacy."
            ),
            "C19": (
                "Each step up toward war, and each step back down to peace, is itself taken by a "
                "diplomatic act."
            ),
            "C20": (
                "Diplomacy gathers allies to prevent or wage war, pulls enemy alliances apart and "
                "keeps possible enemies quiet."
            ),
            "C21": (
                "Diplomacy brings wars to an end, then builds the peace that comes after and "
                "keeps it in repair."
            ),
            "C22": (
                "In the long run diplomacy works for a world in which quarrels are settled "
                "without violence and countries work together more."
            ),
        },
    ),
    (
        "Who are Diplomats?",
        {
            "C23": (
                "Diplomats are the leading practitioners among many; what they do best is carry "
                "messages and bargain over changes and quarrels."
            ),
            "C24": (
                "A diplomat fights with words, and the words weigh as much as the power that "
                "stands behind them."
            ),
            "C25": (
                "Diplomats help their leaders read foreigners and influence them; a foreign "
                "policy succeeds when it uses them wisely."
            ),
        },
    ),
    (
        "Tools used in Diplomacy",
        {
            "C26": (
                "The political tools are embassies and high commissions, and the contact they "
                "make possible both ways."
            ),
            "C27": (
                "The security tools range from working together on defence and against terrorism "
                "to shared intelligence, nuclear power and space."
            ),
            "C28": (
                "The commercial tools are trade and investment agreements, and credit on easy "
                "terms."
            ),
            "C29": "The cultural tools are exchanges through art, books, schooling and film.",
        },
    ),
    (
        "Track 1 Diplomacy",
        {
            "C30": (
                "Track 1 is the official one: governments meet each other or an international body."
            ),
        },
    ),
    (
        "Track 2 Diplomacy (Backchannel Diplomacy)",
        {
            "C31": (
                "Track 2 runs through people without office, such as aid groups, business people, "
                "clerics and laureates, and being unofficial helps them."
            ),
        },
    ),
    (
        "Track 1.5 Diplomacy",
        {
            "C32": "In Track 1.5 people with and without office negotiate together.",
        },
    ),
    (
        "Track 3 Diplomacy",
        {
            "C33": "Track 3 is contact between ordinary people on the two sides.",
        },
    ),
    (
        "Track 4 Diplomacy (Multitrack Diplomacy)",
        {
            "C34": (
                "Track 4 uses many channels and many groups at once, which suits conflicts that "
                "have stayed unsolved for long."
            ),
        },
    ),
    (
        "Tracks of Diplomacy",
        {
            "C35": "Of all the tracks, the first and the second matter most.",
        },
    ),
    (
        "Track One Diplomacy",
        {
            "C36": (
                "Official diplomacy builds contact between governments through go-betweens whom "
                "both of them recognise."
            ),
        },
    ),
    (
        "Important Features of Track-I Diplomacy",
        {
            "C37": "Track One keeps to rules of conduct that all states have signed up to.",
            "C38": (
                "Track One is normally seen as the first instrument of a state that wants to make "
                "peace."
            ),
            "C39": (
                "Track One is work for diplomats, senior officials and national leaders, and what "
                "they want to move is the structure of power."
            ),
        },
    ),
    (
        "Strengths of Track-I Diplomacy",
        {
            "C40": (
                "Officials can steer talks with political power, up to threatening force when a "
                "treaty is broken."
            ),
            "C41": (
                "Officials can draw on money and goods, which gives them leverage and room to move."
            ),
            "C42": (
                "Intelligence services tell officials a great deal about what the other parties "
                "want."
            ),
            "C43": (
                "An official mediator knows the foreign policy of the home state and of the "
                "parties in conflict."
            ),
        },
    ),
    (
        "Weaknesses of Track-I Diplomacy",
        {
            "C44": (
                "Power spoils official peacemaking: it can silence what troubles the weaker side, "
                "and then the peace does not hold."
            ),
            "C45": (
                "Embassies tend to shut when a conflict is at its worst, just when contact would "
                "do the most good."
            ),
            "C46": "Officials cannot contradict their own country, which can make them stiff.",
            "C47": "Officials have to ask at home before they answer, and that slows the talks.",
            "C48": "Election calendars disturb official talks.",
        },
    ),
    (
        "Track-II Diplomacy",
        {
            "C49": (
                "Track II completes official talks and builds bridges to them; it does not "
                "replace them."
            ),
            "C50": (
                "Montville's idea: members of hostile groups meet informally to work out "
                "strategies, sway opinion and bring together people and means."
            ),
            "C51": (
                "Track II makes up for what leaders dare not do because of what their people "
                "expect of them."
            ),
            "C52": (
                "When a question is too heated for governments to touch, Track II keeps a line "
                "open."
            ),
            "C53": (
                "On climate and growth, which pull against each other, no government wants to "
                "look like the one that won less or gave up more."
            ),
            "C54": (
                "A new government may change course and break the thread among officials; Track "
                "II can carry on."
            ),
            "C55": (
                "While officials and soldiers handle the hard matters, journalists, scholars and "
                "analysts can build cooperation on trade and development."
            ),
            "C56": (
                "Governments stand behind these dialogues, yet they stay informal and live from "
                "personal ties."
            ),
            "C57": (
                "Their purpose is to replace a bad picture of the other side by a good one, so "
                "that cooperation and deep settlement become possible."
            ),
            "C58": (
                "They are carefully built, with a fixed way of sending advice to both governments."
            ),
            "C59": "Think tanks have become important hosts of such dialogues.",
        },
    ),
    (
        "Strengths of Track-II Diplomacy",
        {
            "C60": (
                "People without office may say what they think on matters that touch their "
                "families and neighbours; no power of state holds them back."
            ),
            "C61": "They have no voters to lose, because they are themselves among the voters.",
            "C62": (
                "Track II lets people who are shut out of society, the economy or politics say "
                "how peace could come to them."
            ),
            "C63": (
                "Track II works before violence breaks out and after it ends: it helps to "
                "prevent, and it helps to rebuild."
            ),
            "C64": (
                "Track II draws in local and middle-level leaders who live with the conflict "
                "every day."
            ),
            "C65": "Track II does not depend on when elections are held.",
        },
    ),
    (
        "Weaknesses of Track-II Diplomacy",
        {
            "C66": (
                "Without political power, people in Track II have little influence on policy and "
                "on those who rule."
            ),
            "C67": "Track II may need a long time before anything comes of it.",
            "C68": "Once a conflict has reached war, Track II can change little.",
            "C69": (
                "Track II seldom has the means to keep up pressure or to carry an agreement out."
            ),
            "C70": "Track II does not work where rulers take no advice from below.",
            "C71": (
                "Because they hold no power, people in Track II are seldom called to account when "
                "their advice goes wrong."
            ),
            "C72": "There are many of them, and they are known for working past each other.",
            "C73": (
                "Some governments complain that Track II oversteps and meddles in policy, and big "
                "claims feed the talk of amateurs in the way."
            ),
            "C74": (
                "The word diplomacy misleads here: nobody in Track II represents a country, or "
                "ought to pose as if they did."
            ),
            "C75": (
                "Track II can confuse the other side, which may take a private thought for a "
                "change of position."
            ),
            "C76": (
                "Its friends answer that it gets past barriers, sometimes by going on purpose "
                "where governments avoid a subject or a person."
            ),
            "C77": (
                "If two sides want peace, any road to it is the better one for both, and quarrels "
                "over tracks should not count."
            ),
        },
    ),
)


def _claims() -> Iterator[Claim]:
    for section, sayings in _SECTIONS:
        for number, says in sayings.items():
            yield Claim(ClaimId(number), section, says)


SECTIONS: Final[tuple[str, ...]] = tuple(section for section, _ in _SECTIONS)
"""The headings that carry claims, as the document writes them."""

CLAIMS: Final[Mapping[ClaimId, Claim]] = MappingProxyType({each.id: each for each in _claims()})
"""All claims, C01 to C77, in their order."""


def claim(number: ClaimId) -> Claim:
    """The claim with this number; asking for one that does not exist is a bug."""
    return CLAIMS[number]
