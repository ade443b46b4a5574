"""Worlds a second of Netflix's service-capacity-modeling: a stateless service with uncertain inputs.

Each world is drawn from the desires, planned for by all of the region's machines (some 400), and its
plans are then compared for regret over all worlds, as OffersWithRegret.swift does with 1,000 offers.
As many worlds as the package draws where it is not told how many.
"""

import resource
import time

from service_capacity_modeling.capacity_planner import planner
from service_capacity_modeling.interface import CapacityDesires, DataShape, Interval, QueryPattern

WORLDS = 128
LIMIT = 15.0


def interval(low, mid, high):
    return Interval(low=low, mid=mid, high=high, confidence=0.98)


DESIRES = CapacityDesires(
    service_tier=1,
    query_pattern=QueryPattern(
        estimated_read_per_second=interval(100, 200, 400),
        estimated_write_per_second=interval(10, 20, 40),
        estimated_mean_read_latency_ms=interval(20, 35, 50),
    ),
    data_shape=DataShape(estimated_state_size_gib=interval(20, 50, 90)),
)


def plan(worlds):
    result = planner.plan(
        model_name="org.netflix.stateless-java",
        region="us-east-1",
        desires=DESIRES,
        simulations=worlds,
        num_results=1,
    )
    assert result.least_regret


if __name__ == "__main__":
    # Fewer worlds where the machine is slow, so that a round ends in time.
    start = time.perf_counter()
    plan(8)
    each = (time.perf_counter() - start) / 8
    worlds = max(8, min(WORLDS, int(LIMIT / each)))
    start = time.perf_counter()
    plan(worlds)
    print(worlds / (time.perf_counter() - start))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
