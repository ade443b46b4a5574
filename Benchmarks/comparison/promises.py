"""Predictions of a change, made from the calibration of the system without it."""

from . import commands, rows

SHARES = (0.3, 0.5, 0.7, 0.8)


def make(dossier, store, change):
    """Has a change predicted and stored before it is made; returns the loads it is predicted for."""
    plan = ["plan", dossier, "--store", store, "--with", change, "--users"]
    capacity = commands.answer("plan", [*plan, "100"], (0, 1, 4))["capacity"]["mid"]
    users = ",".join(str(round(share * capacity)) for share in SHARES)
    commands.answer("plan", [*plan, users], (0, 1, 4))
    return users


def rows_of(system, change, report, measured_rows, tolerances, is_gated):
    """What a change was predicted to do, beside the measured rows of what it did."""
    promised = next(entry for entry in report["promises"] if entry["variant"] == [change])
    proof = next(entry for entry in report["proofs"] if entry["variant"] == [change])
    speeds = {step["users"]: step["speed"]["mid"] for step in proof["steps"]}
    found = []
    for row in measured_rows:
        if row.quantity == "capacity":
            prediction = promised.get("corrected") or promised["capacity"]
        else:
            steps = [step for step in promised["steps"] if step["users"] == row.users]
            if not steps:
                continue
            nearest = min(steps, key=lambda step: abs(step["speed"] - speeds[row.users]))
            prediction = nearest[row.quantity]
        found.append(rows.Row(system, f"{change}, promised", row.users, row.quantity,
                              tolerances[row.quantity], prediction, row.measured, row.low, row.high,
                              is_gated=is_gated and row.is_gated, limits=row.limits))
    return found
