"""MemoList under the limits of its document's tiers: all predicted from one calibration without quotas."""

import os
import secrets

from . import commands, game_site, paths, rows

NAME = "memolist"
# What the system may use, as the dossier's changes have it; those of tiers 2 and 3 are times 2/9.
LIMITS = {
    "1": "nginx.cpu=0.1 api.cpu=0.5 database.cpu=0.3 cache.cpu=0.1",
    "2": "nginx.cpu=0.0444 api.cpu=0.2222 database.cpu=0.1778 cache.cpu=0.0667",
    "3": "nginx.cpu=0.1111 api.cpu=0.4444 database.cpu=0.3333 cache.cpu=0.1111",
}


def measure(store, times):
    """The tiers asked for; rows, and the bottlenecks: what was predicted, nobody knows better."""
    os.environ.setdefault("MEMOLIST_PASSWORD", secrets.token_urlsafe(12))
    options = ["--store", store]
    dossier = paths.MEMOLIST
    commands.start(NAME, "calibration")
    try:
        commands.answer(NAME, ["calibrate", dossier, *options, "--change", "calibration",
                               "--for", times.calibrate_site], (0, 1))
    finally:
        commands.stop()
    found, bottlenecks = [], {}
    for tier in times.tiers.split(","):
        change = f"tier{tier}"
        commands.start(NAME, tier)
        try:
            proof = commands.answer(change, ["prove", dossier, *options, "--change", change,
                                             "--from", "calibration", "--users", "30%,50%,70%,80%",
                                             "--for", times.tier_step, "--find", times.tier_find],
                                    (0, 1, 4))
        finally:
            commands.stop()
        found += rows.rows_of(NAME, change, proof, game_site.TOLERANCES, limits=LIMITS[tier])
        bottlenecks[change] = (None, proof["bottlenecks"][0]["name"] if proof["bottlenecks"] else "none")
        print(f"  {change}: predicted bottlenecks: "
              + ", ".join(f"{each['name']} at {each['users']:.0f}" for each in proof["bottlenecks"]))
    return found, bottlenecks
