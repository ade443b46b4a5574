"""Whether `palier compare` tells a change from chance."""

import json
import tempfile

from . import machine
from .many import concurrently
from .pages import Page
from .servers import Server, watchful
from .testers import palier

NAME = "comparison"
# The mean response time, in seconds, of the second run of each pair; that of the first is the first.
CASES = {"same": 0.015, "slower": 0.015 * 1.05}


def measure(options, kept):
    """Pairs of runs of 30 s, in alternating order, added to those that were kept."""
    found = kept or {name: {"pairs": 0, "different": 0} for name in CASES}
    # Pairs that are added have other random numbers than those that were kept.
    first = max(result["pairs"] for result in found.values())
    cases = [(number, name) for number in range(first, first + options.rounds) for name in CASES]
    shared = options.shared or options.at_once > 1
    results = concurrently(lambda case: _differ(*case, shared), cases, options.at_once)
    for (_, name), differ in zip(cases, results):
        found[name]["pairs"] += 1
        found[name]["different"] += differ
    return found


def _differ(number, name, shared):
    """Whether the two runs of one pair are called different."""
    with tempfile.TemporaryDirectory() as folder:
        means = [CASES["same"], CASES[name]][::1 if number % 2 == 0 else -1]
        runs = [_run(mean, 2 * number + place + 1, folder, shared) for place, mean in enumerate(means)]
        text = machine.run(machine.PROGRAMS / "palier", "compare", *runs, "--store", folder,
                           "--json").stdout
    return json.loads(text)["different"] is True


def _run(mean, seed, folder, shared):
    with Server("--independent", mean, "--seed", seed, *watchful(shared)) as server:
        return palier(server.url, "--rate", "1000", "--for", "30s", "--warm-up", "1s", "--seed", seed,
                      "--store", folder)["run"]


def page(found):
    names = {"same": {"en": "the same", "fr": "le même"},
             "slower": {"en": "5 % slower", "fr": "5 % plus lent"}}
    return Page(
        title={"en": "Two runs beside each other", "fr": "Deux essais côte à côte"},
        words={
            "en": "Two runs of 30 s at 1,000 arrivals a second (Poisson), several pairs at once, on servers "
                  "that answer after independent exponential times, 15 ms on average. The second is the "
                  "same as the first, or 5 % slower, and so is its 95th percentile.",
            "fr": "Deux essais de 30 s à 1 000 arrivées par seconde (Poisson), plusieurs paires à la fois, sur "
                  "des serveurs qui répondent après des temps exponentiels indépendants, 15 ms en moyenne. "
                  "Le second est le même que le premier, ou 5 % plus lent, et son 95e centile aussi."},
        columns=[{"en": "second server", "fr": "second serveur"}, {"en": "pairs", "fr": "paires"},
                 {"en": "called different", "fr": "déclarées différentes"}],
        rows=[[names[name], result["pairs"], result["different"]] for name, result in found.items()])
