"""The game site under CPU limits: all predicted from one calibration of it on a whole core."""

import os
import secrets

from . import commands, game_site, paths, rows

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
        changed = [*options, "--change", change, "--from", "none"]
        commands.start(game_site.NAME, "after", "--cpu", cores)
        try:
            proof = commands.answer(change, ["prove", dossier, *changed, "--users", "30%,50%,70%,80%",
                                             "--for", times.tier_step, "--find", times.tier_find],
                                    (0, 1, 4))
        finally:
            commands.stop()
        found += rows.rows_of(NAME, change, proof, game_site.TOLERANCES, game_site.is_gated,
                              limits=f"web.cpu={cores}")
        first = proof["bottlenecks"][0]["name"] if proof["bottlenecks"] else "none"
        bottlenecks[change] = ("web.cpu_quota", first)
    return found, bottlenecks
