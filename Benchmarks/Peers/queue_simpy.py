"""Events a second of M/M/4 at 80 % in SimPy: an arrival and a departure for each customer."""

import random
import resource
import time

import simpy

CUSTOMERS = 50_000


def customer(environment, servers):
    with servers.request() as request:
        yield request
        yield environment.timeout(random.expovariate(1.0))


def source(environment, servers):
    for _ in range(CUSTOMERS):
        yield environment.timeout(random.expovariate(3.2))
        environment.process(customer(environment, servers))


random.seed(1)
environment = simpy.Environment()
environment.process(source(environment, simpy.Resource(environment, capacity=4)))
start = time.perf_counter()
environment.run()
print(2 * CUSTOMERS / (time.perf_counter() - start))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
