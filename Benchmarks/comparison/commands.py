"""Runs the program and the lab."""

import json
import subprocess

from . import paths


class Failure(Exception):
    """A system that could not be measured."""


def run(command):
    """Runs a command, shows it, and returns its status and output."""
    print("$", " ".join(str(word).replace(str(paths.ROOT) + "/", "") for word in command), flush=True)
    done = subprocess.run([str(word) for word in command], cwd=paths.ROOT, text=True,
                          stdout=subprocess.PIPE, timeout=900)
    return done.returncode, done.stdout


def start(*system):
    """Starts a system of the lab."""
    status, output = run([paths.LAB, "start", *system])
    if status != 0:
        raise Failure(f"{' '.join(system)}: the lab did not start:\n{output}")


def stop():
    """Stops what the lab runs."""
    run([paths.LAB, "stop"])


def answer(what, command, accepted):
    """What a command of the program answers, as `--json` prints it."""
    status, output = run([paths.PALIER, *command, "--json"])
    if status not in accepted:
        raise Failure(f"{what}: {command[0]} failed with {status}:\n{output}")
    return json.loads(output)
