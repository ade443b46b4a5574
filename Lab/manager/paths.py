"""Where things are."""

import os
from pathlib import Path

from .language import LabError

LAB = Path(__file__).resolve().parent.parent
ROOT = LAB.parent
RUN = LAB / "run"
GAME_SITE = LAB / "game-site"
EUROPE_CYCLISME = LAB / "europe-cyclisme"
CONFIGURATIONS = LAB / "Reference" / "configurations"


def reference_server() -> Path:
    """The built reference server: the one the environment names, else release, else debug."""
    named = os.environ.get("PALIER_REFERENCE_SERVER")
    candidates = [Path(named)] if named else [
        ROOT / ".build" / kind / "palier-reference-server" for kind in ("release", "debug")
    ]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise LabError(
        "the reference server is not built; run: make build",
        "le serveur de référence n’est pas construit ; lancez : make build",
    )


def palier() -> Path:
    """The built program: the one the environment names, else release, else debug."""
    named = os.environ.get("PALIER")
    candidates = [Path(named)] if named else [
        ROOT / ".build" / kind / "palier" for kind in ("release", "debug")
    ]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise LabError(
        "palier is not built; run: make build", "palier n’est pas construit ; lancez : make build"
    )


def node_modules() -> Path:
    """The folder that has the lab's Node packages."""
    path = ROOT / ".node" / "usr" / "share" / "nodejs"
    if not path.exists():
        raise LabError(
            "the lab's Node packages are not installed; run: make setup",
            "les paquets Node du labo ne sont pas installés ; lancez : make setup",
        )
    return path


def python() -> Path:
    """The Python that has the lab's packages."""
    path = ROOT / ".venv" / "bin" / "python"
    if not path.exists():
        raise LabError(
            "the lab's Python packages are not installed; run: make setup",
            "les paquets Python du labo ne sont pas installés ; lancez : make setup",
        )
    return path
