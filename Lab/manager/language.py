"""Messages in English or French, as the locale says."""

import os
import sys


def text(english: str, french: str) -> str:
    """The message in the user's language."""
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return french if locale.lower().startswith("fr") else english


def say(english: str, french: str) -> None:
    """Prints a message."""
    print(text(english, french), flush=True)


class LabError(Exception):
    """What went wrong and what to do, in the user's language; `status` is the exit status."""

    def __init__(self, english: str, french: str, status: int = 3):
        super().__init__(text(english, french))
        self.status = status


def complain(error: LabError) -> int:
    """Prints an error; its exit status."""
    print(text("error: ", "erreur : ") + str(error), file=sys.stderr)
    return error.status
