"""Experiments that leave the machine nearly idle, several at once."""

from concurrent.futures import ThreadPoolExecutor


def concurrently(experiment, cases, at_once):
    """What an experiment finds in each case, in the order of the cases."""
    with ThreadPoolExecutor(max(1, at_once)) as threads:
        return list(threads.map(experiment, cases))
