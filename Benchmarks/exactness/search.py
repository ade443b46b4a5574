"""The capacity of an exact queue, for 95 % within 30 ms."""

import random
import tempfile
from statistics import mean

from .many import concurrently
from .pages import Page
from .servers import Server, watchful
from .testers import palier

NAME = "search"
# The rate at which 95 % of the responses of an M/M/1 or D/M/1 queue (1,000 a second) come in 30 ms.
EXACT = {"poisson": 900.1, "uniform": 949.2}
TOLERANCE = {60: 0.04, 180: 0.02}


def measure(options, kept):
    """Searches, added to those that were kept."""
    found = kept or {}
    kinds = list(EXACT) * options.searches
    results = concurrently(lambda kind: _search(kind, options), kinds, options.at_once)
    for kind, result in zip(kinds, results):
        found.setdefault(f"{kind} {options.budget}", []).append(result)
    return found


def _search(kind, options):
    """The capacity that one search finds: the bounds of its interval and its middle."""
    seed = random.randrange(1, 1_000_000)
    with (tempfile.TemporaryDirectory() as folder,
          Server("--exponential", "1000", "--seed", seed,
                 *watchful(options.shared or options.at_once > 1)) as server):
        answer = palier(server.url, "--find", "p95<=30ms", "--arrivals", kind, "--budget",
                        f"{options.budget}s", "--seed", seed, "--store", folder)
    capacity = answer["capacity"] or {"low": 0, "mid": 0, "high": 0}
    return [round(capacity[key], 1) for key in ("low", "mid", "high")]


def page(found):
    rows = []
    for name, results in found.items():
        kind, budget = name.split()
        exact, tolerance = EXACT[kind], TOLERANCE.get(int(budget), 0.04)
        errors = [mid / exact - 1 for _, mid, _ in results]
        rows.append(["Poisson" if kind == "poisson" else {"en": "even", "fr": "régulières"}, f"{budget} s", exact,
                     len(results), f"{mean(mid for _, mid, _ in results):.1f}",
                     f"{max(map(abs, errors)):.1%}",
                     f"{sum(abs(error) <= tolerance for error in errors)} ({tolerance:.0%})",
                     sum(low <= exact <= high for low, _, high in results)])
    return Page(
        title={"en": "Capacity of an exact queue", "fr": "Capacité d'une file exacte"},
        words={
            "en": "A server that serves one request after the other, each for an exponential time, 1,000 a "
                  "second: queueing theory knows the rate at which 95 % of the responses come within 30 ms. "
                  "These searches are real, several at once; a test of the suite makes 900 more in virtual time.",
            "fr": "Un serveur qui sert une requête après l'autre, chacune pendant un temps exponentiel, 1 000 "
                  "par seconde : la théorie des files connaît le débit auquel 95 % des réponses arrivent en "
                  "30 ms. Ces recherches sont réelles, plusieurs à la fois ; un test de la suite en fait 900 "
                  "autres en temps virtuel."},
        columns=[{"en": "arrivals", "fr": "arrivées"}, {"en": "budget", "fr": "temps"}, "exact",
                 {"en": "searches", "fr": "recherches"}, {"en": "mean", "fr": "moyenne"},
                 {"en": "largest error", "fr": "plus grande erreur"},
                 {"en": "within the tolerance", "fr": "dans la tolérance"},
                 {"en": "interval holds it", "fr": "intervalle juste"}],
        rows=rows)
