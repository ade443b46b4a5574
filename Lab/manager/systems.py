"""The real systems of the lab: one module each, named here.

A module has `NAME`, `VARIANTS` (names), `system(variant, cpu)`, `prepare(variant)`, which makes the
data before the services start, and `reset()`, which puts them back while they run.
"""

from . import europe_cyclisme, game_site, memolist

SITES = {site.NAME: site for site in (game_site, europe_cyclisme, memolist)}
