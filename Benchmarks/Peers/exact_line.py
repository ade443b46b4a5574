"""Exact solutions a second of the network of ExactSolutions.swift, by LINE's multi-server MVA.

The function is called directly, without LINE's model objects, which cost more than the solution.
"""

import resource
import time

import numpy as np
from line_solver.api.pfqn import pfqn_mvams

NO_ARRIVALS = np.zeros(1)
CUSTOMERS = np.array([50.0])
SERVERS = np.array([4.0, 2.0, 8.0])


def solve(index):
    demands = np.array([[0.080 + index * 1e-6], [0.030], [0.120]])
    think = np.array([1 + index * 1e-4])
    throughput, queues, _, _, _ = pfqn_mvams(
        NO_ARRIVALS, demands, CUSTOMERS, think, None, SERVERS
    )
    return float(np.ravel(throughput)[0]), float(np.ravel(queues)[2])


if __name__ == "__main__":
    solve(0)
    start = time.perf_counter()
    done = 0
    while time.perf_counter() - start < 1:
        solve(done)
        done += 1
    print(done / (time.perf_counter() - start))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
