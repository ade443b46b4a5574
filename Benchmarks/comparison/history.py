"""Benchmarks/accuracy.csv: all rows of all runs."""

import csv
import datetime

from . import paths

COLUMNS = ["date", "system", "variant", "limits", "users", "quantity", "predicted", "low", "high",
           "measured", "measured_low", "measured_high"]


def keep(rows):
    """Appends rows."""
    is_new = not paths.HISTORY.exists()
    with paths.HISTORY.open("a", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if is_new:
            writer.writerow(COLUMNS)
        date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        for row in rows:
            predicted = row.predicted
            writer.writerow([date, row.system, row.variant, row.limits, f"{row.users:g}", row.quantity]
                            + [f"{value:.6g}" for value in (predicted["mid"], predicted["low"],
                               predicted["high"], row.measured, row.low, row.high)])
