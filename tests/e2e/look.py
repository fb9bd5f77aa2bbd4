"""Photographs every screen for people to look at: `python -m tests.e2e.look --out DIR`."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.browsing import House, Scheme, launch, resize
from tests.e2e.long_tour import LongTour
from tests.e2e.moments_tour import MomentsTour
from tests.e2e.playing_on_tour import PlayingOnTour
from tests.e2e.promise_tour import PromiseTour
from tests.e2e.seats_tour import FourPartiesTour, MediatorTour, SeatsTour
from tests.e2e.serving import Server
from tests.e2e.staged import SEED
from tests.e2e.tour import Tour
from tests.finding import find_browser
from tests.parts import Part

SIZES = ((390, 844), (1366, 768), (1920, 1080))
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
AnyTour = Tour | LongTour | PromiseTour | MomentsTour | SeatsTour | PlayingOnTour
TOURS: dict[str, type[AnyTour]] = {
    "short": Tour,
    "long": LongTour,
    "promises": PromiseTour,
    "playing-on": PlayingOnTour,
    "moments": MomentsTour,
    "mediator": MediatorTour,
    "four-parties": FourPartiesTour,
}


class Photographer:
    """Takes each screen at every size, in the light and in the dark."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._count = 0

    def __call__(self, name: str, page: Page) -> None:
        """Take this screen, then put the window back as it was."""
        self._count += 1
        before = page.viewport_size
        for scheme in SCHEMES:
            for width, height in SIZES:
                resize(page, {"width": width, "height": height}, scheme)
                where = f"{self._count:02}-{name}-{width}-{scheme}"
                page.screenshot(path=self.folder / f"{where}.png")
                if width == SIZES[0][0] and scheme == "light":
                    page.screenshot(path=self.folder / f"{where}-whole.png", full_page=True)
        assert before is not None
        resize(page, before)
        print(name, flush=True)


def main() -> None:
    """Play a short lesson and photograph it."""
    reader = argparse.ArgumentParser(prog="python -m tests.e2e.look", description=__doc__)
    reader.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    reader.add_argument("--tour", choices=TOURS, default="short", help="which lesson to visit")
    asked = reader.parse_args()
    folder: Path = asked.out
    folder.mkdir(parents=True, exist_ok=True)
    path = os.environ.get(Part.BROWSER.value) or find_browser(may_install=False)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        server = Server(Path(place), SEED)
        browser = launch(playwright, path)
        house = House(browser, server.address)
        try:
            TOURS[asked.tour](house, Photographer(folder)).whole()
        finally:
            house.close()
            browser.close()
            server.kill()
    for complaint in house.complaints:
        print(complaint)


if __name__ == "__main__":
    main()
