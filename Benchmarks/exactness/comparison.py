"""Whether `palier compare` tells a change from chance."""

import json
import tempfile

from . import machine
from .many import concurrently
from .pages import Page
from .servers import Server, watchful
from .testers import palier

NAME = "comparison"
CASES = {"same": 1_000, "slower": 1_000 / 1.05}


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
        rates = [1_000, CASES[name]][::1 if number % 2 == 0 else -1]
        runs = [_run(rate, 2 * number + place + 1, folder, shared) for place, rate in enumerate(rates)]
        text = machine.run(machine.PROGRAMS / "palier", "compare", *runs, "--store", folder,
                           "--json").stdout
    return json.loads(text)["different"] is True


def _run(rate, seed, folder, shared):
    with Server("--exponential", rate, "--seed", seed, *watchful(shared)) as server:
        return palier(server.url, "--rate", "200", "--for", "30s", "--warm-up", "1s", "--seed", seed,
                      "--store", folder)["run"]


def page(found):
    names = {"same": {"en": "the same", "fr": "la même"},
             "slower": {"en": "5 % slower", "fr": "5 % plus lente"}}
    return Page(
        title={"en": "Two runs beside each other", "fr": "Deux essais côte à côte"},
        words={
            "en": "Two runs of 30 s at 200 arrivals a second (Poisson) on queues of which the second is the "
                  "same as the first or 5 % slower.",
            "fr": "Deux essais de 30 s à 200 arrivées par seconde (Poisson) sur des files dont la seconde est "
                  "la même que la première, ou 5 % plus lente."},
        columns=[{"en": "second queue", "fr": "seconde file"}, {"en": "pairs", "fr": "paires"},
                 {"en": "called different", "fr": "déclarées différentes"}],
        rows=[[names[name], result["pairs"], result["different"]] for name, result in found.items()])
