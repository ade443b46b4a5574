"""The game site, before and after: "after" is predicted from the calibration of "before" first."""

import os
import secrets

from . import commands, paths, promises, rows

NAME = "game-site"
VARIANTS = ("before", "after")
TOLERANCES = {"throughput": 0.05, "mean": 0.15, "p95": 0.25, "capacity": 0.10}
KNOWN_BOTTLENECKS = {"before": "web.workers", "after": "machine.cpu"}
WORKERS = 9
# Where fewer requests than this find all workers taken, waiting for one is rare, and response times
# are the work itself, whose scatter on a shared machine is not the model's.
RARE = 0.05


def measure(store, times):
    """Both variants; rows, and the bottlenecks, known and predicted."""
    os.environ.setdefault("GAME_PASSWORD", secrets.token_urlsafe(12))
    found = []
    options = ["--store", store]
    bottlenecks = {}
    users = "30%,50%,70%,80%"
    for variant in VARIANTS:
        change = ["--change", variant] if variant != VARIANTS[0] else []
        commands.start(NAME, variant)
        try:
            commands.answer(variant, ["calibrate", paths.GAME_SITE, *options, *change,
                                      "--for", times.calibrate_site], (0, 1))
            proof = commands.answer(variant, ["prove", paths.GAME_SITE, *options, *change,
                                              "--users", users, "--for", times.site_step,
                                              "--find", times.site_find], (0, 1, 4))
        finally:
            commands.stop()
        found += rows.rows_of(NAME, variant, proof, TOLERANCES, is_gated, limits="cores=0")
        first = proof["bottlenecks"][0]["name"] if proof["bottlenecks"] else "none"
        bottlenecks[variant] = (KNOWN_BOTTLENECKS[variant], first)
        if variant == VARIANTS[0]:
            users = promises.make(paths.GAME_SITE, store, "after")
    report = commands.answer("report", ["report", paths.GAME_SITE, *options], (0, 1, 4))
    measured = [row for row in found if row.variant == "after"]
    # Shown, not gated: the change swaps the kind of the workers, whose CPU time it cannot know.
    return found + promises.rows_of(NAME, "after", report, measured, TOLERANCES, is_gated=False), bottlenecks


def is_gated(step, quantity):
    """Whether a quantity of a step is judged."""
    if quantity == "throughput":
        return True
    workers = [station["predicted"] for station in step["utilisations"]
               if station["name"] == "web.workers" and station.get("predicted") is not None]
    return bool(workers) and erlang_c(WORKERS, WORKERS * workers[0]) >= RARE


def erlang_c(servers, offered):
    """The probability that all of so many servers are taken (Erlang 1917)."""
    blocked = 1.0
    for server in range(1, servers + 1):
        blocked = offered * blocked / (server + offered * blocked)
    share = min(offered / servers, 1 - 1e-9)
    return blocked / (1 - share * (1 - blocked))
