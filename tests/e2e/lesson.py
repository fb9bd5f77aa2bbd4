"""A lesson that is under way, for tests of what can happen in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.e2e.browsing import LAPTOP, PHONE, House
from tests.e2e.student import Student
from tests.e2e.teacher import Teacher

FRONT, FORT = "The official talks", "The Lake Fort dialogue"
LINE, RIVER, TRADE, VIOLENCE = ISSUES = (
    "The line",
    "The river",
    "Crossings and trade",
    "Violence across the line",
)
PRIME_MINISTER, PRESIDENT = "Prime Minister of Karvania", "President of Ostrel"
ENVOY = "Ostrel's special envoy"
DIRECTOR = "Director of the Lake Fort dialogue"
HALF_A_YEAR = "half a year"
"""What a round stands for."""
LETTERS = ("L0", "W2", "X2", "V1")
"""A text that both governments may sign as things stand."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A teacher, and the two heads of government in their first round."""

    teacher: Teacher
    code: str
    ada: Student
    """Prime minister, on a phone."""
    ada_pin: str
    ada_link: str
    ben: Student
    """President, on a laptop."""


def in_the_first_round(house: House, **more: Any) -> Lesson:
    """Bring a small class as far as its first round."""
    teacher = Teacher(house.somebody(LAPTOP, **more))
    ada = Student(house.somebody(PHONE, **more), "Ada")
    ben = Student(house.somebody(LAPTOP, **more), "Ben")
    teacher.begin()
    code = teacher.open_session()
    for student in (ada, ben):
        student.join(code)
    lesson = Lesson(teacher, code, ada, ada.pin(), ada.private_link(), ben)
    teacher.sees_arrived("Ada", "Ben")
    teacher.deal()
    teacher.put("Ada", "karvania-head")
    teacher.put("Ben", "ostrel-head")
    teacher.start()
    teacher.open_first_round()
    for student in (ada, ben):
        student.is_in_round(1)
    return lesson
