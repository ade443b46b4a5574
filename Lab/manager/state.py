"""What runs now, kept in a file: the lab knows its processes again from one command to the next."""

import fcntl
import json
import os
from contextlib import contextmanager
from dataclasses import dataclass, field

from . import paths
from .language import LabError
from .processes import Started

FILE = paths.RUN / "state.json"


@dataclass
class State:
    """The system that was started last and its services, in the order they were started."""

    system: str = ""
    variant: str = ""
    services: list[Started] = field(default_factory=list)

    def is_running(self, system: str, variant: str) -> bool:
        """Does this very system run, all of it?"""
        return (
            (self.system, self.variant) == (system, variant)
            and bool(self.services)
            and all(service.is_running() for service in self.services)
        )

    def save(self) -> None:
        """Writes the file, whole or not at all."""
        unfinished = FILE.with_suffix(".new")
        content = {
            "system": self.system,
            "variant": self.variant,
            "services": [service.as_json() for service in self.services],
        }
        unfinished.write_text(json.dumps(content, indent=2) + "\n")
        os.replace(unfinished, FILE)
        give_to_user()


def load() -> State:
    """What the file says; nothing where there is none."""
    if not FILE.exists():
        return State()
    content = json.loads(FILE.read_text())
    services = [Started(**service) for service in content["services"]]
    return State(content["system"], content["variant"], services)


@contextmanager
def locked():
    """One command at a time."""
    try:
        paths.RUN.mkdir(exist_ok=True)
        lock = (paths.RUN / "lock").open("w")
    except PermissionError as error:
        raise LabError(
            f"{paths.RUN} belongs to another user; run this as that user or through sudo",
            f"{paths.RUN} appartient à un autre utilisateur ; lancez ceci sous son nom ou par sudo",
        ) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def give_to_user() -> None:
    """Leaves the files to the user who called sudo, not to root."""
    if os.geteuid() == 0 and "SUDO_UID" in os.environ:
        for path in (paths.RUN, *paths.RUN.iterdir()):
            os.chown(path, int(os.environ["SUDO_UID"]), int(os.environ["SUDO_GID"]))
