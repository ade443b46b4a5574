"""Europe Cyclisme at its plan's size: PostGIS, Redis, sixteen processes and nginx on one core, under
Poisson arrivals."""

from . import commands, game_site, paths, rows

NAME = "europe-cyclisme"
VARIANT = "europe"
RATES = "30%,50%,70%,80%"
KNOWN_BOTTLENECK = "machine.cpu"
# Below half of its core the waiting that the model is about is rarer than the scatter of the work.
LIGHT = 0.5


def measure(store, times):
    """Rows, and the bottleneck, known and predicted."""
    options = ["--store", store]
    commands.start(NAME, VARIANT)
    try:
        commands.answer(NAME, ["calibrate", paths.EUROPE_CYCLISME, *options,
                               "--for", times.calibrate_site], (0, 1))
        proof = commands.answer(NAME, ["prove", paths.EUROPE_CYCLISME, *options, "--rate", RATES,
                                       "--for", times.site_step, "--find", times.site_find], (0, 1, 4))
    finally:
        commands.stop()
    found = rows.rows_of(NAME, VARIANT, proof, game_site.TOLERANCES, is_gated, limits="cores=0")
    first = proof["bottlenecks"][0]["name"] if proof["bottlenecks"] else "none"
    return found, {VARIANT: (KNOWN_BOTTLENECK, first)}


def is_gated(step, quantity):
    """Whether a quantity of a step is judged."""
    busy = [station["predicted"] for station in step["utilisations"]
            if station["name"] == KNOWN_BOTTLENECK and station.get("predicted") is not None]
    return quantity == "throughput" or bool(busy) and busy[0] >= LIGHT
