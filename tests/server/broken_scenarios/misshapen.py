"""Pieces that give the good file a wrong shape: what to replace, by what, and the complaints."""

CASES = {
    "a misspelt field": (
        "openness: 70",
        "▸opennes: 70",
        "parties[0].opennes: has no place here; did you mean `openness`?",
        "parties[0]: `openness` is missing; it must be a whole number from 0 to 100",
    ),
    "a missing field": (
        "    ask: Who may draw?\n",
        "",
        "issues[0]: `ask` is missing; it must be a text of 1 to 160 characters",
    ),
    "a score out of range": (
        "openness: 70",
        "openness: ▸170",
        "parties[0].openness: must be a whole number from 0 to 100, not `170`",
    ),
    "an image out of range": (
        "image: [30, 30]",
        "image: [30, ▸-5]",
        "dyads[0].image[1]: must be a whole number from 0 to 100, not `-5`",
    ),
    "a pair of three": (
        "image: [30, 30]",
        "image: ▸[30, 30, 30]",
        "dyads[0].image: must be a list of 2 entries, not a list of 3",
    ),
    "a decimal where points are whole": (
        "worth: {north: 12, south: 15}",
        "worth: {north: ▸12.5, south: 15}",
        "issues[0].options[1].worth.north: must be a whole number from -50 to 100, not `12.5`",
    ),
    "a word for a truth": (
        "locked: true",
        "locked: ▸yes",
        "issues[0].options[2].locked: must be `true` or `false`, not `yes`",
    ),
    "a misspelt role": (
        "role: academic",
        "role: ▸acdemic",
        "seats[2].role: `acdemic` is not allowed; did you mean `academic`?",
    ),
    "an unknown level": (
        "variants:\n  intro:",
        "variants:\n  ▸beginners:",
        (
            "variants.beginners: `beginners` cannot stand here; choose from `intro`, "
            "`standard` or `full`"
        ),
    ),
    "an id with capitals": (
        "id: two-wells",
        "id: ▸Two-Wells",
        "id: must be an id such as `front-door`, not `Two-Wells`",
    ),
    "a list with something that is no id": (
        "seats: [north-head, south-head, teacher, carter]",
        "seats: [north-head, ▸South Head, teacher, carter]",
        "variants.intro.seats[1]: must be an id such as `front-door`, not `South Head`",
    ),
    "a name in a mapping that is no id": (
        "cares: {}",
        "cares: {▸The Well: 1}",
        "parties[0].blocs[1].cares.The Well: `The Well` is not an id such as `front-door`",
    ),
    "a long line": (
        "Who may draw?",
        "▸" + "Who may draw? " * 12,
        "issues[0].ask: is too long: 167 characters, and 160 are allowed",
    ),
    "a text that is empty": (
        "title: Two Wells",
        'title: ▸""',
        "title: must be a text of 1 to 60 characters, not an empty text",
    ),
    "a name with nothing behind it": (
        "blurb: Two villages, two wells and one road.",
        "▸blurb:",
        "blurb: must be a text of 1 to 1200 characters, not nothing",
    ),
    "a list that should be a mapping": (
        "    parked: {}",
        "    parked: ▸[road]",
        "variants.intro.parked: must be a mapping, not a list of one",
    ),
    "a character that nobody can see": (
        "people: Northerners",
        'people: ▸"North\\u200berners"',
        "parties[0].people: has a character that nobody can see; type the text again",
    ),
    "too many entries": (
        "claims: [C13]\n    options",
        "claims: ▸[C01, C02, C03, C04, C05, C06, C07, C08, C09]\n    options",
        "issues[0].claims: is too long: 9 entries, and 8 are allowed",
    ),
    "a claim that is no claim": (
        "claims: [C13]\n    options",
        "claims: [▸C 13]\n    options",
        "issues[0].claims[0]: must be a claim such as `C45`, not `C 13`",
    ),
    "an emphasis with two decimals": (
        "cares: {well: 1.5, road: 0.5}",
        "cares: {well: ▸1.55, road: 0.5}",
        (
            "parties[0].blocs[0].cares.well: must be a number from 0 to 3 with one decimal, "
            "such as 1.5"
        ),
    ),
    "an emphasis that is too strong": (
        "cares: {road: 2}",
        "cares: {road: ▸3.1}",
        (
            "parties[1].blocs[0].cares.road: must be a number from 0 to 3 with one decimal, "
            "such as 1.5"
        ),
    ),
    "an emphasis in words": (
        "cares: {road: 2}",
        "cares: {road: ▸little}",
        (
            "parties[1].blocs[0].cares.road: must be a number from 0 to 3 with one decimal, "
            "such as 1.5"
        ),
    ),
    "a mission that is no state": (
        "missions: [reduced, full]",
        "missions: [▸reducd, full]",
        "dyads[0].missions[0]: `reducd` is no state of a mission; did you mean `reduced`?",
    ),
    "a mission that is no mission": (
        "missions: [reduced, full]",
        "missions: [reduced, ▸ajar]",
        (
            "dyads[0].missions[1]: `ajar` is no state of a mission; "
            "choose from `closed`, `reduced` or `full`"
        ),
    ),
    "a mission that is no mission at one level": (
        "missions: [closed, full]",
        "missions: [▸close, full]",
        (
            "variants.intro.start.dyads[0].missions[0]: `close` is no state of a mission; "
            "did you mean `closed`?"
        ),
    ),
    "a backing that nobody gives": (
        "sanction: tacit",
        "sanction: ▸taciturn",
        (
            "variants.intro.channels[1].sanction: `taciturn` is no kind of backing; "
            "did you mean `tacit`?"
        ),
    ),
    "a rung that no ladder has": (
        "rung: polarisation",
        "rung: ▸anger",
        (
            "seats[2].aims[1].measure.rung: `anger` is no rung of the ladder; choose from "
            "`calm`, `discussion`, `polarisation`, `crisis` or `war`"
        ),
    ),
    "a weight of envy that is none": (
        "relative_gain_weight: 1.6",
        "relative_gain_weight: ▸1.65",
        (
            "parties[0].relative_gain_weight: must be a number from 0 to 3 with one decimal, "
            "such as 1.5"
        ),
    ),
    "a fact that nobody counts": (
        "{fact: no-war}",
        "{fact: ▸no-wars}",
        "seats[2].aims[0].measure.fact: `no-wars` is not allowed; did you mean `no-war`?",
    ),
    "a model of deciding that does not exist": (
        "execution_model: cabinet",
        "execution_model: ▸cabinets",
        "parties[0].execution_model: `cabinets` is not allowed; did you mean `cabinet`?",
    ),
    "an answer that takes for ever": (
        "consult_delay: 2",
        "consult_delay: ▸9",
        "parties[0].consult_delay: must be a whole number from 0 to 3, not `9`",
    ),
    "a credit beyond measure": (
        "capital: 41",
        "capital: ▸410",
        "parties[0].capital: must be a whole number from 0 to 100, not `410`",
    ),
    "a purse that owes": (
        "treasury: 52",
        "treasury: ▸-1",
        "parties[0].treasury: must be a whole number from 0 to 100, not `-1`",
    ),
    "a bloc of nobody": (
        "sectors: [farmers, residents]",
        "sectors: [farmers, ▸resident]",
        "parties[0].blocs[0].sectors[1]: `resident` is not allowed; did you mean `residents`?",
    ),
    "a hard line that is a word": (
        "hardline: true",
        "hardline: ▸very",
        "parties[0].blocs[0].hardline: must be `true` or `false`, not `very`",
    ),
    "a name that precedes nobody": (
        "reputation: 61",
        "reputation: ▸161",
        "seats[2].reputation: must be a whole number from 0 to 100, not `161`",
    ),
    "a card that knows too much": (
        "knows: [The third well is dry.]",
        "knows: ▸[A., B., C., D., E.]",
        "seats[2].knows: is too long: 5 entries, and 4 are allowed",
    ),
    "a telephone that may ring": (
        "hotline: true",
        "hotline: ▸maybe",
        "dyads[0].hotline: must be `true` or `false`, not `maybe`",
    ),
    "a punishment of one side only said": (
        "sanctions: [true, false]",
        "sanctions: ▸[true]",
        "dyads[0].sanctions: must be a list of 2 entries, not a list of one",
    ),
    "a secret that is too secret": (
        "secrecy: 30",
        "secrecy: ▸300",
        "variants.intro.channels[1].secrecy: must be a whole number from 0 to 100, not `300`",
    ),
    "a channel without a bottom": (
        "funds: 12",
        "funds: ▸1200",
        "variants.intro.channels[1].funds: must be a whole number from 0 to 100, not `1200`",
    ),
    "a storm that moves mountains": (
        "support: {north: -2}",
        "support: {north: ▸-20}",
        (
            "variants.intro.events[0].support.north: must be a whole number from -10 to 10, "
            "not `-20`"
        ),
    ),
    "a circumstance that is none": (
        "needs: [peace]",
        "needs: [▸piece]",
        "variants.intro.events[0].needs[0]: `piece` is not allowed; did you mean `peace`?",
    ),
    "a home vote after the game": (
        "ratify_after: 1",
        "ratify_after: ▸3",
        "variants.intro.ratify_after: must be a whole number from 0 to 2, not `3`",
    ),
    "a successor without a text": (
        "text: Not a bucket more.",
        "▸txt: Not a bucket more.",
        "variants.intro.elections[0].successors[0].txt: has no place here; did you mean `text`?",
        (
            "variants.intro.elections[0].successors[0]: `text` is missing; it must be a text of "
            "1 to 160 characters"
        ),
    ),
    "a level that an aim does not know": (
        "levels: [standard]",
        "levels: [▸standart]",
        "seats[0].aims[1].levels[0]: `standart` is not allowed; did you mean `standard`?",
    ),
    "a note for the teacher without questions": (
        "questions: [Who paid for the peace?]",
        "▸question: [Who paid for the peace?]",
        "note.question: has no place here; did you mean `questions`?",
        "note: `questions` is missing; it must be a list of up to 8 entries",
    ),
}
