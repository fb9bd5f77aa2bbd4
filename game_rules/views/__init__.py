"""What each seat may know. This is the only way out: whatever a person learns of a game was picked
here, field by field.

A view is a handful of named *sections*, each replaced whole. Every field of a section says for
whom it is (`to(...)`); a field without an audience fails the build. Nothing is ever removed from a
state to make a view: things are only ever picked.
"""

from game_rules.sight import Why, may_see, why
from game_rules.views.picking import PRIVATE, SHARED, section, since, view
from game_rules.views.sections import AnySection

__all__ = ["PRIVATE", "SHARED", "AnySection", "Why", "may_see", "section", "since", "view", "why"]
