"""The game site under CPU limits: all predicted from one calibration of it on a whole core."""

import os
import secrets

from . import commands, game_site, paths, promises, rows

NAME = "tiers"
# A third core would allow a tier of 1.5; the whole core is the game site's own "after".
LIMITS = {"three-tenths": "0.3", "half": "0.5", "eight-tenths": "0.8"}


def measure(store, times):
    """Every tier; rows, and the bottlenecks, known and predicted."""
    os.environ.setdefault("GAME_PASSWORD", secrets.token_urlsafe(12))
    options = ["--store", store]
    dossier = paths.TIERS
    commands.start(game_site.NAME, "after")
    try:
        commands.answer(NAME, ["calibrate", dossier, *options, "--for", times.calibrate_site], (0, 1))
    finally:
        commands.stop()
    found, bottlenecks = [], {}
    for change, cores in LIMITS.items():
        users = promises.make(dossier, store, change)
        changed = [*options, "--change", change]
        commands.start(game_site.NAME, "after", "--cpu", cores)
        try:
            # The measured step is compared with the promise alone; the proof wants a calibration.
            commands.answer(change, ["calibrate", dossier, *changed, "--for", "10s"], (0, 1))
            proof = commands.answer(change, ["prove", dossier, *changed, "--users", users,
                                             "--for", times.tier_step, "--find", times.tier_find],
                                    (0, 1, 4))
        finally:
            commands.stop()
        measured = rows.rows_of(NAME, change, proof, game_site.TOLERANCES, game_site.is_gated)
        report = commands.answer("report", ["report", dossier, *options], (0, 1, 4))
        found += promises.rows_of(NAME, change, report, measured, game_site.TOLERANCES, is_gated=True)
        promised = next(entry for entry in report["promises"] if entry["variant"] == [change])
        first = promised["bottlenecks"][0]["name"] if promised["bottlenecks"] else "none"
        bottlenecks[change] = ("web.cpu_quota", first)
    return found, bottlenecks
