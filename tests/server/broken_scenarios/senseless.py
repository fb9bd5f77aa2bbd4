"""Pieces that make the good file no game: what to replace, by what, and the complaints."""

GOALS = """    aims:
      - text: The road is open.
        measure: {fact: text-has, options: {road: [toll-free]}}
      - text: The South trusts us more than at the start.
        measure: {fact: trust, of: south, toward: north, rises_by: 1}
        levels: [standard]
"""

CASES = {
    "weights that do not add up": (
        "    blocs:\n      - id: herders\n        name: Herders\n        weight: 60",
        "    blocs:\n      ▸- id: herders\n        name: Herders\n        weight: 55",
        "parties[0].blocs: the weights add to 95, and must add to 100",
    ),
    "a closed regime without a ruling bloc": (
        (
            "openness: 40\n    power: 50\n    no_deal: 20\n    support: 50\n    blocs:\n"
            "      - id: carters\n        name: Carters\n        weight: 100\n"
            "        cares: {road: 2}\n        sacred: {}\n        ruling: true\n"
        ),
        (
            "openness: 20\n    power: 50\n    no_deal: 20\n    support: 50\n    blocs:\n"
            "      ▸- id: carters\n        name: Carters\n        weight: 100\n"
            "        cares: {road: 2}\n        sacred: {}\n"
        ),
        "parties[1].blocs: with an openness of 20 only ruling blocs are asked, and none is ruling",
    ),
    "an unknown issue in an emphasis": (
        "cares: {road: 2}",
        "cares: {▸roda: 2}",
        "parties[1].blocs[0].cares.roda: there is no issue `roda`; did you mean `road`?",
    ),
    "an unknown option that is sacred": (
        "sacred:\n          road: [toll-free]",
        "sacred:\n          road: [▸tol-free]",
        (
            "parties[0].blocs[1].sacred.road[0]: there is no option of `road` called `tol-free`; "
            "did you mean `toll-free`?"
        ),
    ),
    "a red line in the mandate": (
        "road: [shut]\n    red_lines",
        "road: [shut, ▸toll-free]\n    red_lines",
        "parties[0].mandate.road[1]: `toll-free` is a red line, so it cannot be in the mandate",
    ),
    "a locked option in the mandate": (
        "well: [in-turns]",
        "well: [in-turns, ▸new-well]",
        "parties[1].mandate.well[1]: `new-well` is locked, so nobody can have a mandate for it yet",
    ),
    "a mandate that leaves out an issue": (
        "    mandate:\n      well: [in-turns]\n",
        "    mandate:\n      ",
        (
            "parties[1].mandate: `well` is missing; write `well: []` if officials may say "
            "nothing on it"
        ),
    ),
    "an option twice": (
        "well: [in-turns]",
        "well: [in-turns, ▸in-turns]",
        (
            "parties[1].mandate.well[1]: option `in-turns` is taken already, "
            "by parties[1].mandate.well[0]"
        ),
    ),
    "two parties of one colour": (
        "mark: 1",
        "mark: ▸0",
        "parties[1].mark: mark `0` is taken already, by parties[0].mark",
    ),
    "two blocs of one id": (
        "- id: elders",
        "- id: ▸herders",
        "parties[0].blocs[1].id: bloc `herders` is taken already, by parties[0].blocs[0].id",
    ),
    "two options of one letter": (
        "letter: D",
        "letter: ▸A",
        "issues[1].options[0].letter: letter `A` is taken already, by issues[0].options[0].letter",
    ),
    "a status quo that is no option": (
        "status_quo: shut",
        "status_quo: ▸shutt",
        "issues[1].status_quo: there is no option of `road` called `shutt`; did you mean `shut`?",
    ),
    "a status quo that nobody knows": (
        "status_quo: north-only",
        "status_quo: ▸new-well",
        "issues[0].status_quo: `new-well` is locked, but everybody knows how things stand today",
    ),
    "an option that is worth nothing said to a party": (
        "worth: {north: 12, south: 15}",
        "worth: ▸{north: 12}",
        "issues[0].options[1].worth: nothing says what `in-turns` is worth to `south`",
    ),
    "an option that is worth something to nobody we know": (
        "worth: {north: 12, south: 15}",
        "worth: {north: 12, south: 15, ▸nort: 3}",
        "issues[0].options[1].worth.nort: there is no party `nort`; did you mean `north`?",
    ),
    "a claim that the source does not make": (
        "claims: [C13]\n    options",
        "claims: [▸C78]\n    options",
        "issues[0].claims[0]: there is no claim `C78`; they run from `C01` to `C77`",
    ),
    "a party that stands to itself": (
        "between: [north, south]\n    tension: 40",
        "between: ▸[north, north]\n    tension: 40",
        "dyads[0].between: a party does not stand to itself in any way; name two",
        "dyads: nothing says how `north` and `south` stand to each other",
    ),
    "a seat of a party that does not exist": (
        "    party: north\n    role: academic",
        "    party: ▸norht\n    role: academic",
        "seats[2].party: there is no party `norht`; did you mean `north`?",
    ),
    "a seat that speaks for the others": (
        "speaks_for: herders",
        "speaks_for: ▸carters",
        "seats[2].speaks_for: `carters` is a bloc of `south`, not of `north`",
    ),
    "a role without an aim": (
        GOALS,
        "    aims: ▸[]\n",
        "seats[0].aims: a role without an aim is no role; write one at least",
    ),
    "a level under another name": (
        "level: intro",
        "level: ▸full",
        "variants.intro.level: must be `intro`, as in the name that this variant stands under",
    ),
    "a side where nobody can sign": (
        "    role: head-of-government\n    title: Mayor of the South",
        "    role: envoy\n    title: Mayor of the South",
        (
            "variants.intro.seats: nobody here can sign for `south`: add its head of government or "
            "its minister"
        ),
    ),
    "a seat that does not exist": (
        "seats: [north-head, south-head, teacher, carter]",
        "seats: [north-head, south-head, teacher, carter, ▸caretr]",
        "variants.intro.seats[4]: there is no seat `caretr`; did you mean `carter`?",
    ),
    "a seat with nobody to talk to": (
        "members: [teacher, carter]",
        "members: ▸[carter]",
        (
            "variants.intro.channels[1].members: members of two parties at least must be in "
            "play here, "
            "or nobody can meet"
        ),
        "variants.intro.seats[2]: `teacher` sits in no channel, and would have nobody to talk to",
    ),
    "a choice without a choice": (
        "road: [shut, toll-free]\n    parked",
        "road: ▸[shut]\n    parked",
        "variants.intro.issues.road: a choice needs two options at least; or park the issue",
    ),
    "a choice without the status quo": (
        "well: [north-only, in-turns, new-well]",
        "well: ▸[in-turns, new-well]",
        "variants.intro.issues.well: must contain how things stand today, `north-only`",
    ),
    "an issue in play and parked": (
        "parked: {}",
        "parked: {▸road: shut}",
        "variants.intro.parked.road: is in play at this level, so it cannot be parked as well",
    ),
    "an issue neither in play nor parked": (
        (
            "    issues:\n      well: [north-only, in-turns, new-well]\n      road: [shut, "
            "toll-free]\n"
        ),
        "    issues:\n      ▸well: [north-only, in-turns, new-well]\n",
        "variants.intro.issues: `road` is neither in play here nor parked",
        (
            "variants.intro.channels[0].progress.road: there is no issue in play called `road`; "
            "choose from `well`"
        ),
    ),
    "a parked option that does not exist": (
        "      road: [shut, toll-free]\n    parked: {}",
        "    parked: {road: ▸open}",
        (
            "variants.intro.parked.road: there is no option of `road` called `open`; "
            "choose from `shut` or `toll-free`"
        ),
        (
            "variants.intro.channels[0].progress.road: there is no issue in play called `road`; "
            "choose from `well`"
        ),
    ),
    "a teacher among officials": (
        "members: [north-head, south-head]",
        "members: [north-head, south-head, ▸teacher]",
        (
            "variants.intro.channels[0].members[2]: `teacher` is no official (academic), and "
            "track-1 "
            "is for officials and those who go between them"
        ),
    ),
    "a mayor in the dialogue": (
        "members: [teacher, carter]",
        "members: [teacher, carter, ▸north-head]",
        (
            "variants.intro.channels[1].members[2]: `north-head` is an official "
            "(head-of-government), "
            "and track-2 is for all others"
        ),
    ),
    "a mixed meeting that is not mixed": (
        "track: track-2\n        members: [teacher, carter]",
        "track: track-1-5\n        members: ▸[teacher, carter]",
        (
            "variants.intro.channels[1].members: track-1-5 needs both: an official, and "
            "somebody who "
            "is none"
        ),
    ),
    "an action left out that does not exist": (
        "families: [official-talks, dialogue]",
        "families: [official-talks, dialogue]\n    without: [▸hold-dialog]",
        (
            "variants.intro.without[0]: there is no action `hold-dialog`; "
            "did you mean `hold-dialogue`?"
        ),
    ),
    "a family of actions that does not exist": (
        "families: [official-talks, dialogue]",
        "families: [official-talks, ▸dialogues]",
        "variants.intro.families[1]: there is no family `dialogues`; did you mean `dialogue`?",
    ),
    "an event after the end": (
        "round: 2",
        "round: ▸5",
        "variants.intro.events[0].round: the game has 4 rounds, so this would never happen",
    ),
    "two channels of one id": (
        "- id: inn",
        "- id: ▸front",
        (
            "variants.intro.channels[1].id: channel `front` is taken already, "
            "by variants.intro.channels[0].id"
        ),
    ),
    "a conflict without a way out": (
        "no_deal: 20\n    support: 50\n    blocs:\n      - id: carters",
        "no_deal: 26\n    support: 50\n    blocs:\n      - id: carters",
        (
            "variants.intro.issues: no package is better than no deal for every party, so "
            "nobody can "
            "win by talking"
        ),
    ),
    "a measure without what it counts": (
        "{fact: text-has, options: {road: [toll-free]}}",
        "▸{fact: text-has}",
        ("seats[0].aims[0].measure: `options` is missing; `text-has` cannot be counted without it"),
    ),
    "a measure with what it does not count": (
        "{fact: no-war}",
        "{fact: no-war, ▸of: north}",
        "seats[2].aims[0].measure.of: means nothing for `no-war`; take it out",
    ),
    "a measure without a bound": (
        "{fact: trust, of: south, toward: north, rises_by: 1}",
        "▸{fact: trust, of: south, toward: north}",
        "seats[0].aims[1].measure: `trust` needs one bound: `at_least` or `rises_by`",
    ),
    "a measure with two bounds": (
        "{fact: trust, of: south, toward: north, rises_by: 1}",
        "▸{fact: trust, of: south, toward: north, rises_by: 1, at_least: 30}",
        "seats[0].aims[1].measure: `trust` needs one bound: `at_least` or `rises_by`",
    ),
    "a trust of oneself": (
        "{fact: trust, of: south, toward: north, rises_by: 1}",
        "{fact: trust, of: south, toward: ▸south, rises_by: 1}",
        (
            "seats[0].aims[1].measure.toward: a party does not stand to itself in any way; "
            "name the other one"
        ),
    ),
    "a measure of an option that does not exist": (
        "{fact: text-has, options: {road: [toll-free]}}",
        "{fact: text-has, options: {road: [▸toll-fre]}}",
        (
            "seats[0].aims[0].measure.options.road[0]: there is no option of `road` called "
            "`toll-fre`; did you mean `toll-free`?"
        ),
    ),
    "a measure of a bloc that does not exist": (
        "bloc: herders, at_least: 55",
        "bloc: ▸herder, at_least: 55",
        "seats[2].aims[2].measure.bloc: there is no bloc `herder`; did you mean `herders`?",
    ),
    "something known that was never hidden": (
        "known:\n      well: [new-well]",
        "known:\n      well: [new-well, ▸in-turns]",
        ("variants.intro.known.well[1]: `in-turns` is not locked, so everybody knows of it anyway"),
    ),
    "a mandate for what is still hidden": (
        (
            "known:\n      well: [new-well]\n    ratify_after: 1\n    start:\n      mandates:\n"
            "        south: {well: [in-turns, new-well]}"
        ),
        (
            "known: {}\n    ratify_after: 1\n    start:\n      mandates:\n"
            "        south: {well: [in-turns, ▸new-well]}"
        ),
        (
            "variants.intro.start.mandates.south.well[1]: `new-well` is locked, so nobody can "
            "have a mandate for it yet"
        ),
    ),
    "a mandate of nobody": (
        "        south: {well: [in-turns, new-well]}",
        "        ▸sout: {well: [in-turns, new-well]}",
        ("variants.intro.start.mandates.sout: there is no party `sout`; did you mean `south`?"),
    ),
    "another start for a pair the other way round": (
        "      dyads:\n        - between: [north, south]",
        "      dyads:\n        - between: ▸[south, north]",
        (
            "variants.intro.start.dyads[0].between: must name the two in the order of the "
            "scenario, so that pairs mean the same"
        ),
    ),
    "a shift of a bloc that does not exist": (
        "mood: {herders: 3}",
        "mood: {▸herder: 3}",
        (
            "variants.intro.events[0].mood.herder: there is no bloc `herder`; "
            "did you mean `herders`?"
        ),
    ),
    "a shift in a channel that does not exist": (
        "rapport: {front: 1}",
        "rapport: {▸font: 1}",
        "variants.intro.events[0].rapport.font: there is no channel `font`; did you mean `front`?",
    ),
    "a wrong to nobody": (
        "wronged: [south]",
        "wronged: [▸souht]",
        ("variants.intro.events[0].wronged[0]: there is no party `souht`; did you mean `south`?"),
    ),
    "parts of an interest that do not make a whole": (
        "south: {geography: 70, economy: 30}",
        "south: ▸{geography: 70, economy: 20}",
        "issues[0].origins.south: these parts of a hundred come to 90",
    ),
    "an interest of a party that does not exist": (
        "      south: {geography: 70, economy: 30}",
        "      ▸souht: {geography: 70, economy: 30}",
        "issues[0].origins.souht: there is no party `souht`; did you mean `south`?",
        (
            "variants.intro.events[0].interests[0].parties[0]: its interest in `well` does not "
            "come from geography"
        ),
    ),
    "an event that changes what no interest comes from": (
        "{issue: well, origin: geography, by: 40, parties: [south]}",
        "{issue: well, origin: ▸history, by: 40}",
        (
            "variants.intro.events[0].interests[0].origin: nobody's interest in `well` comes from "
            "history; say so in the `origins` of the issue, or name what it comes from"
        ),
    ),
    "an event that changes an interest by nothing": (
        "{issue: well, origin: geography, by: 40, parties: [south]}",
        "{issue: well, origin: geography, by: ▸0, parties: [south]}",
        "variants.intro.events[0].interests[0].by: this changes nothing",
    ),
    "an event that changes an interest in nothing": (
        "{issue: well, origin: geography, by: 40, parties: [south]}",
        "{issue: ▸wall, origin: geography, by: 40, parties: [south]}",
        (
            "variants.intro.events[0].interests[0].issue: there is no issue `wall`; "
            "did you mean `well`?"
        ),
    ),
    "an event that moves numbers for no reason": (
        "        claims: [C13]\n        needs",
        "        needs",
        "variants.intro.events[0]: it changes numbers, so it must say by which `claims`",
    ),
    "an event that can never happen": (
        "needs: [peace]",
        "needs: ▸[agreement, no-agreement]",
        ("variants.intro.events[0].needs: `agreement` and `no-agreement` never hold together"),
    ),
    "an event that needs what spares it": (
        "spared_by: [hotline]",
        "spared_by: [▸peace]",
        (
            "variants.intro.events[0].spared_by[0]: `peace` cannot both be needed and make it "
            "less likely"
        ),
    ),
    "an election after the end": (
        "      - party: north\n        round: 3",
        "      - party: north\n        round: ▸9",
        ("variants.intro.elections[0].round: the game has 4 rounds, so nobody would ever vote"),
    ),
    "an election in no country": (
        "      - party: north\n        round: 3",
        "      - party: ▸nort\n        round: 3",
        ("variants.intro.elections[0].party: there is no party `nort`; did you mean `north`?"),
        ("variants.intro.elections[0].successors[0].mood.herders: there is no bloc `herders`"),
    ),
    "a successor who may say what may never be signed": (
        "mandate: {well: [north-only], road: [shut]}\n            red_lines: {}",
        "mandate: {well: [▸north-only], road: [shut]}\n            red_lines: {well: [north-only]}",
        (
            "variants.intro.elections[0].successors[0].mandate.well[0]: `north-only` is a red "
            "line, so it cannot be in the mandate"
        ),
    ),
    "a successor who is silent on an issue": (
        "mandate: {well: [north-only], road: [shut]}",
        "mandate: ▸{well: [north-only]}",
        (
            "variants.intro.elections[0].successors[0].mandate: `road` is missing; write "
            "`road: []` if officials may say nothing on it"
        ),
    ),
}
