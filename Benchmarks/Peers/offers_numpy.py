"""Pairs of a world and an offer a second: the work of OffersUnderUncertainty.swift, in numpy.

10,000 worlds against 1,000 offers sorted by price: who holds, regret, who lasts, and what is lacking.
The worlds' needs are plain random numbers of about the same ranges, which is less work than ours.
"""

import resource
import time

import numpy as np

WORLDS, OFFERS = 10_000, 1_000
GIB = 1_073_741_824.0


def scene():
    index = np.arange(OFFERS)
    cores = 2.0 ** (index % 7)
    memory = cores * 2.0 ** (index // 7 % 4)
    price = (4 * cores + memory) * (1 + 2 * (index * 37 % 101) / 101)
    disk = np.where(index % 2 == 0, 40e9 * cores, np.inf)
    order = np.argsort(price, kind="stable")
    return price[order], cores[order], memory[order] * GIB, disk[order]


def choose(price, cores, memory, disk, random):
    need = random.uniform(2, 9, WORLDS) / random.uniform(0.75, 1.25, WORLDS)
    memory_need = random.uniform(2, 12, WORLDS) * GIB
    disk_need = random.uniform(20e9, 90e9, WORLDS)
    grown = (1 + random.uniform(0.01, 0.06, WORLDS)) ** 36
    cheapest = np.full(WORLDS, np.inf)
    fits, lasts, paid = np.zeros(OFFERS), np.zeros(OFFERS), np.zeros(OFFERS)
    lacks = np.zeros((OFFERS, 3))
    for offer in range(OFFERS):
        by_cores = cores[offer] >= need
        by_memory = memory[offer] >= memory_need
        by_disk = disk[offer] >= disk_need
        holds = by_cores & by_memory & by_disk
        cheapest[holds] = np.minimum(cheapest[holds], price[offer])
        fits[offer] = holds.sum()
        paid[offer] = cheapest[holds].sum()
        lasts[offer] = (
            holds
            & (cores[offer] >= need * grown)
            & (memory[offer] >= memory_need * grown)
            & (disk[offer] >= disk_need * grown)
        ).sum()
        missing = ~holds
        lacks[offer] = (missing & ~by_cores).sum(), (missing & ~by_memory).sum(), (missing & ~by_disk).sum()
    total = cheapest[np.isfinite(cheapest)].sum()
    return (price * fits + 10 * (total - paid) - total) / WORLDS


if __name__ == "__main__":
    columns = scene()
    random = np.random.default_rng(1)
    start = time.perf_counter()
    done = 0
    while time.perf_counter() - start < 1:
        assert np.isfinite(choose(*columns, random)).all()
        done += WORLDS * OFFERS
    print(done / (time.perf_counter() - start))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
