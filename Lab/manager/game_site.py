"""The game site, before and after."""

import os
import secrets
import subprocess

from . import paths
from .language import LabError
from .system import Service, System

NAME = "game-site"
VARIANTS = {"before": 5, "after": 30}
"""Seconds that each variant's cache keeps the state page."""

DATABASE = paths.RUN / "game-site.sqlite"
OUTSIDE_PORT = 8009


def system(variant: str, cpu: float | None = None) -> System:
    """The site under gunicorn, with so many cores at most, and the slow service outside it."""
    if not os.environ.get("GAME_PASSWORD"):
        raise LabError(
            "the players' common password is missing; for example: export GAME_PASSWORD=secret",
            "il manque le mot de passe commun des joueurs ; par exemple : export GAME_PASSWORD=secret",
        )
    outside = Service(
        "outside",
        [str(paths.reference_server()), "--port", str(OUTSIDE_PORT), "--mode", "async",
         "--action", "settle=cpu:100us,wait:500ms"],
        OUTSIDE_PORT,
        cores="1",
    )
    web = Service(
        "web",
        [str(paths.python()), "-m", "gunicorn", "--chdir", str(paths.GAME_SITE),
         "--config", str(paths.GAME_SITE / f"{variant}.conf.py"), "game:app"],
        8000,
        environment={
            "GAME_CACHE_SECONDS": str(VARIANTS[variant]),
            "GAME_DATABASE": str(DATABASE),
            "GAME_OUTSIDE": f"http://127.0.0.1:{OUTSIDE_PORT}/settle",
            "GAME_SECRET": secrets.token_hex(32),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        cpu=cpu,
        memory=4 << 30,
        health="/health",
    )
    return System(NAME, variant, [outside, web], paths.GAME_SITE / f"{variant}.yaml")


def prepare(variant: str) -> None:
    """Makes the data anew."""
    for leftover in paths.RUN.glob(DATABASE.name + "*"):
        leftover.unlink()
    _data()


def reset() -> None:
    """Takes back every move that is not made data."""
    if DATABASE.exists():
        _data("--reset")


def _data(*arguments: str) -> None:
    subprocess.run(
        [paths.python(), paths.GAME_SITE / "site_data.py", DATABASE, *arguments],
        check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
