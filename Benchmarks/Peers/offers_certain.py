"""Certain plans a second over 1,000 offers in plain Python: the work of CertainOffers.swift."""

import resource
import time

GIB = 1_073_741_824.0


def offers():
    rows = []
    for index in range(1_000):
        cores = float(1 << (index % 7))
        memory = cores * (1 << (index // 7 % 4))
        price = (4 * cores + memory) * (1 + 2 * (index * 37 % 101) / 101)
        rows.append((price, cores, memory * GIB))
    return sorted(rows)


def cheapest(rows, cores, memory):
    for price, offered_cores, offered_memory in rows:
        if offered_cores >= cores and offered_memory >= memory:
            return price
    return 0.0


if __name__ == "__main__":
    table = offers()
    start = time.perf_counter()
    done, total = 0, 0.0
    while time.perf_counter() - start < 1:
        for index in range(1_000):
            total += cheapest(table, 0.5 + (index % 600) * 0.1, 1e9 * (1 + index % 97))
        done += 1_000
    assert total > 0
    print(done / (time.perf_counter() - start))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
