"""The table from types to shapes, and from a dataclass to its form.

A type that could be of any size is refused when the program starts, with the name of the field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import IntEnum, StrEnum
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NewType,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from marshmallow import Schema, ValidationError, post_load

from game_rules.shapes import (
    AtMost,
    Between,
    Called,
    Exactly,
    Hint,
    KebabId,
    Kept,
    Name,
    Opaque,
    Text,
)
from server.protocol.composed import (
    Fixed,
    Form,
    Group,
    Kind,
    Record,
    RecordSchema,
    Row,
    Table,
    Variant,
)
from server.protocol.shape import (
    KEBAB,
    QUOTED,
    AnyOf,
    Code,
    Matching,
    Maybe,
    Number,
    OneOf,
    Plain,
    Shape,
    Words,
    YesNo,
    refuse,
)


class Unbounded(TypeError):
    """A dataclass has a field that could be of any size or kind: a mistake in the program."""


FAMILY: Final[Mapping[type, str]] = {
    Between: "range",
    AtMost: "size",
    Exactly: "size",
    KebabId: "letters",
    Opaque: "letters",
    Text: "letters",
    Name: "letters",
    Hint: "hint",
    Called: "called",
}
"""Of each family one mark counts: the one nearest to the place where the type is used."""


class Marks(dict[str, Any]):
    """The marks around one type that nobody has used yet."""

    def add(self, metadata: tuple[object, ...]) -> None:
        """Take up the marks of one `Annotated`; those already here stand nearer to the use."""
        for mark in reversed(metadata):
            if type(mark) in FAMILY:
                self.setdefault(FAMILY[type(mark)], mark)

    def size(self, different: Shape | None = None) -> AtMost | Exactly:
        """The mark that bounds a container; different members of an enum are bounded by it."""
        if "size" in self:
            return cast(AtMost | Exactly, self.pop("size"))
        if isinstance(different, OneOf):
            return AtMost(len(different.by_value))
        raise Unbounded("a list, set or mapping needs AtMost(n) or Exactly(n)")


@dataclass(frozen=True, slots=True)
class Within:
    """The dataclasses that are being taken apart, outermost first."""

    classes: tuple[type, ...] = ()

    def shape_of(self, hint: object) -> Shape:
        """The shape of a type, by the table."""
        marks = Marks()
        called: tuple[str, object] | None = None
        while True:
            if get_origin(hint) is Annotated:
                inner, *metadata = get_args(hint)
                marks.add(tuple(metadata))
                hint = inner
            elif isinstance(hint, NewType):
                if called is None and not marks.keys() & {"range", "letters", "size"}:
                    called = (hint.__name__, hint)
                hint = hint.__supertype__
                if hint is str and called is not None:
                    marks.setdefault("letters", KebabId())
            else:
                break
        shape = self._by_table(hint, marks)
        if called is not None:
            shape.called, shape.owner = called
        shape.hint = marks.pop("hint", None)
        if "called" in marks:
            shape.called, shape.owner = marks.pop("called").name, hint
        if marks:
            raise Unbounded(f"{', '.join(map(repr, marks.values()))} says nothing about {hint}")
        return shape

    def _by_table(self, hint: object, marks: Marks) -> Shape:
        build = BY_TYPE.get(get_origin(hint) or hint)
        if build is not None:
            return build(self, get_args(hint), marks)
        if isinstance(hint, type):
            if issubclass(hint, (StrEnum, IntEnum)):
                return OneOf(hint)
            if is_dataclass(hint):
                return Record(form_of(hint, self))
        raise Unbounded(f"{hint} has no shape")


def number(_: Within, __: tuple[object, ...], marks: Marks) -> Shape:
    if "range" not in marks:
        raise Unbounded("an int needs Between(low, high)")
    between: Between = marks.pop("range")
    return Number(between.low, between.high)


def letters(_: Within, __: tuple[object, ...], marks: Marks) -> Shape:
    match marks.pop("letters", None):
        case KebabId():
            return Matching(KEBAB, "not-an-identifier")
        case Opaque(least, most):
            return Matching(f"^[A-Za-z0-9_-]{{{least},{most}}}$", "not-a-key")
        case Text() | Name() as mark:
            return Words(mark)
        case _ if "size" in marks:
            return Plain(marks.size())
        case _:
            raise Unbounded("a str needs Text, Name, KebabId, Opaque, AtMost or Exactly")


def row(within: Within, args: tuple[object, ...], marks: Marks) -> Shape:
    if len(args) == 2 and args[1] is Ellipsis:
        return Row(within.shape_of(args[0]), marks.size())
    return Fixed([within.shape_of(place) for place in args])


def sequence(within: Within, args: tuple[object, ...], marks: Marks) -> Shape:
    return Row(within.shape_of(args[0]), marks.size())


def group(within: Within, args: tuple[object, ...], marks: Marks) -> Shape:
    item = within.shape_of(args[0])
    if not isinstance(item, (Number, Matching, Plain, Words, OneOf)):
        raise Unbounded(f"a set of {args[0]} has no order to be written in")
    return Group(item, marks.size(item))


def table(within: Within, args: tuple[object, ...], marks: Marks) -> Shape:
    key, item = map(within.shape_of, args)
    if isinstance(key, OneOf) and key.raw_type is str:
        return Table(key, item, marks.size(key))
    if isinstance(key, (Matching, Plain)):
        return Table(key, item, marks.size())
    raise Unbounded(f"{args[0]} cannot be a key: a key is an id, a StrEnum or a plain text")


def union(within: Within, args: tuple[object, ...], _: Marks) -> Shape:
    shapes = [within.shape_of(arg) for arg in args if arg is not NoneType]
    shape = shapes[0] if len(shapes) == 1 else one_of_several(shapes)
    return Maybe(shape) if NoneType in args else shape


def one_of_several(shapes: list[Shape]) -> Shape:
    records = [shape for shape in shapes if isinstance(shape, Record)]
    if len(records) == len(shapes):
        kinds = [record.form.kind for record in records]
        if None in kinds or len(set(kinds)) < len(kinds):
            raise Unbounded(f"the members of a union need a kind of their own: {kinds}")
        return Variant(records)
    by_type = {PLAIN[type(shape)]: shape for shape in shapes if type(shape) in PLAIN}
    if len(by_type) < len(shapes):
        raise Unbounded("a union joins dataclasses, or one each of int, bool and str")
    return AnyOf(by_type)


PLAIN: Final[Mapping[type, type]] = {
    Number: int,
    YesNo: bool,
    Matching: str,
    Plain: str,
    Words: str,
}

BY_TYPE: Final[Mapping[object, Callable[[Within, tuple[object, ...], Marks], Shape]]] = {
    bool: lambda *_: YesNo(),
    int: number,
    str: letters,
    tuple: row,
    Sequence: sequence,
    frozenset: group,
    dict: table,
    Mapping: table,
    Union: union,
    UnionType: union,
}

# --- from a dataclass to its form -----------------------------------------------------------------

NOTHING: Final = Within()
FORMS: Final[dict[type, Form]] = {}


def form_of(cls: type, within: Within = NOTHING) -> Form:
    """The form of a dataclass, made once."""
    if cls not in FORMS:
        if cls in within.classes:
            raise Unbounded(f"{cls.__name__} contains itself, so it may be endless")
        FORMS[cls] = make_form(cls, Within((*within.classes, cls)))
    return FORMS[cls]


def make_form(cls: type, within: Within) -> Form:
    hints = get_type_hints(cls, include_extras=True)
    shapes: dict[str, Shape] = {}
    for line in fields(cls):
        if not line.init:
            continue
        try:
            shapes[line.name] = with_default(within.shape_of(hints[line.name]), line)
        except Unbounded as error:
            raise Unbounded(f"{cls.__name__}.{line.name}: {error}") from None
    kind = None if "kind" in shapes else getattr(cls, "kind", None)
    spell = compile_speller(kind, shapes, Code())
    return Form(
        cls=cls,
        kind=None if kind is None else str(kind),
        about=about(cls),
        shapes=shapes,
        schema=make_schema(cls, kind, shapes),
        write=compile_writer(kind, shapes),
        spell=spelt_once(spell) if issubclass(cls, Kept) else spell,
        spell_in_order=compile_speller(kind, shapes, Code(in_order=True)),
        fast_read=compile_reader(cls, shapes),
        take=compile_taker(cls, kind, shapes),
    )


def with_default(shape: Shape, line: Field[Any]) -> Shape:
    """A field with a default may be left out by whoever writes to us."""
    if line.default_factory is not MISSING:
        shape.load_default = line.default_factory
    elif line.default is not MISSING:
        shape.load_default = line.default
    else:
        shape.required = True
    return shape


def about(cls: type) -> str | None:
    """The first paragraph of the docstring, unless dataclass wrote it itself."""
    text = cls.__doc__ or ""
    if text.startswith(f"{cls.__name__}("):
        return None
    return " ".join(text.split("\n\n")[0].split()) or None


def make_schema(cls: type, kind: str | None, shapes: Mapping[str, Shape]) -> Schema:
    class Built(RecordSchema):
        @post_load
        def build(self, values: dict[str, Any], **_: Any) -> Any:
            if kind is not None:
                del values["kind"]
            try:
                return cls(**values)
            except ValueError:  # the dataclass says that its fields do not go together
                raise ValidationError("does-not-fit") from None

    declared = shapes if kind is None else {"kind": Kind(kind), **shapes}
    return Built.from_dict(dict(declared), name=cls.__name__)()


def compile_writer(
    kind: str | None, shapes: Mapping[str, Shape]
) -> Callable[[Any], dict[str, Any]]:
    code = Code()
    entries = [] if kind is None else [f"'kind': {str(kind)!r}"]
    entries += [f"{name!r}: {shape.writing(f'it.{name}', code)}" for name, shape in shapes.items()]
    return compiled(f"lambda it: {{{', '.join(entries)}}}", code)


def compile_speller(
    kind: str | None, shapes: Mapping[str, Shape], code: Code
) -> Callable[[Any], str]:
    parts = {} if kind is None else {"kind": QUOTED(str(kind))}
    parts |= {name: shape.within(f"it.{name}", code) for name, shape in shapes.items()}
    pairs = sorted(parts.items()) if code.in_order else parts.items()
    members = ",".join(f'"{name}":{part}' for name, part in pairs)
    return compiled(f"lambda it: f'''{{{{{members}}}}}'''", code)


def spelt_once(spell: Callable[[Any], str]) -> Callable[[Any], str]:
    """The same for things that are sent again and again: the text stays with the thing."""

    def spelt(it: Any) -> str:
        try:
            return it.spelt  # type: ignore[no-any-return]
        except AttributeError:
            text = spell(it)
            object.__setattr__(it, "spelt", text)  # it is frozen, but for this
            return text

    return spelt


def compile_reader(cls: type, shapes: Mapping[str, Shape]) -> Callable[[Any], Any]:
    code = Code()
    made = [f"{name}={given(name, 'reading', shape, code)}" for name, shape in shapes.items()]
    return compiled(f"lambda it: {code.bind(cls)}({', '.join(made)})", code)


def compile_taker(cls: type, kind: str | None, shapes: Mapping[str, Shape]) -> Callable[[Any], Any]:
    """Its fields, all that have no default, and nothing else; or one of `DOUBTS`."""
    code = Code()
    names = frozenset(shapes if kind is None else {"kind", *shapes})
    fits = ["type(it) is dict", f"it.keys() <= {code.bind(names)}"]
    fits += [] if kind is None else [f"it['kind'] == {str(kind)!r}"]
    made = [f"{name}={given(name, 'taking', shape, code)}" for name, shape in shapes.items()]
    make, doubt = f"{code.bind(cls)}({', '.join(made)})", f"{code.bind(refuse)}('in-doubt')"
    return compiled(f"lambda it: {make} if {' and '.join(fits)} else {doubt}", code)


def given(name: str, how: Literal["reading", "taking"], shape: Shape, code: Code) -> str:
    """Source text for one field: its value, or its default where it was left out."""
    value: str = getattr(shape, how)(f"it[{name!r}]", code)
    if shape.required:
        return value
    default = code.bind(shape.load_default) + ("()" if callable(shape.load_default) else "")
    return f"{value} if {name!r} in it else {default}"


def compiled(source: str, code: Code) -> Callable[[Any], Any]:
    """Source text that we put together from our own field names, made into a function."""
    return cast(Callable[[Any], Any], eval(source, code.things))  # noqa: S307
