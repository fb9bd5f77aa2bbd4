"""What comes after a signature: carrying it out, breaking it, and making a breaker keep it."""

from dataclasses import dataclass

from game_rules.constants.declaring import ROUNDS, TENTHS, THOUSANDTHS, constant


@dataclass(frozen=True)
class Peace:
    """What comes after a signature: carrying it out, breaking it, and making a breaker keep it."""

    carry_out_rounds: int = constant(
        0, ROUNDS, 0, 6, "C21", "rounds that are played on after everything is settled, at most"
    )
    amend_rounds: int = constant(
        0, ROUNDS, 0, 12, "C21", "rounds in which what is settled can be bettered once, at most"
    )
    # with 1, tables of six clauses and four seats to carry them out broke some by being few
    delay_rounds: int = constant(
        2, ROUNDS, 1, 6, "C21", "rounds after which nothing done on a clause is a breach"
    )
    breach_trust: int = constant(
        -80, TENTHS, -300, 0, "C37 C40", "trust lost by whoever breaks a clause"
    )
    protocol_trust: int = constant(
        -60, TENTHS, -300, 0, "C37", "trust lost by whoever breaks protocol with another"
    )
    protocol_goodwill: int = constant(
        -50, TENTHS, -300, 0, "C37", "trust that every other state loses in them"
    )
    enforce_floor: int = constant(
        600, THOUSANDTHS, 0, 1000, "C40", "how often enforcement restores a clause, at least"
    )
    enforce_credibility: int = constant(
        400, THOUSANDTHS, 0, 1000, "C40", "the same for a threat that is fully believed, besides"
    )
    enforce_coercion: int = constant(
        50, TENTHS, 0, 300, "C40", "how far enforcement presses the one who is made to keep it"
    )
