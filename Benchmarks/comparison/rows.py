"""One quantity of one step, predicted and measured, and whether it is right."""

import math

# A measurement wider than this (half its 95 % interval) decides nothing.
DECIDED = {"throughput": 0.02, "mean": 0.07, "p95": 0.12}
QUANTITIES = ("throughput", "mean", "p95")


class Row:
    """A prediction is right within a relative tolerance of the measurement, or inside the
    measurement's own 95 % interval."""

    def __init__(self, system, variant, users, quantity, tolerance, predicted, measured, low, high,
                 is_gated=True, limits=""):
        self.system, self.variant, self.users, self.quantity = system, variant, users, quantity
        self.predicted, self.measured, self.low, self.high = predicted, measured, low, high
        self.tolerance, self.is_gated, self.limits = tolerance, is_gated, limits

    @property
    def error(self):
        """Relative, positive where the prediction is too high."""
        return (self.predicted["mid"] - self.measured) / self.measured

    @property
    def half_width(self):
        return (self.high - self.low) / 2 / self.measured

    @property
    def decided(self):
        if self.quantity == "capacity":
            return True
        # What is allowed to be off by more than the usual limit is decided by that.
        return self.half_width <= max(DECIDED[self.quantity], self.tolerance)

    @property
    def allowed(self):
        """The largest distance that counts as right, relative."""
        one_user = 1 / self.measured if self.quantity == "capacity" else 0
        return max(self.tolerance, one_user)

    @property
    def right(self):
        return abs(self.error) <= self.allowed or self.low <= self.predicted["mid"] <= self.high

    @property
    def far_off(self):
        return abs(self.error) > 2 * max(self.allowed, self.half_width)

    @property
    def covered(self):
        return self.predicted["low"] <= self.measured <= self.predicted["high"]

    @property
    def predicted_half_width(self):
        return (self.predicted["high"] - self.predicted["low"]) / 2 / self.predicted["mid"]

    @property
    def verdict(self):
        words = ("right" if self.right else "WRONG") if self.decided else "undecided"
        if not self.is_gated:
            words = f"not gated ({words})"
        return words if self.covered else words + ", outside the predicted interval"


def unbounded(bound):
    """A measurement that was too short to have an upper bound has null there."""
    return math.inf if bound is None else bound


def rows_of(system, variant, proof, tolerances, is_gated=lambda step, quantity: True, limits=""):
    """The rows of a proof as `prove --json` prints it."""
    rows = []
    for step in proof["steps"]:
        if step["validity"] != "valid":
            print(f"  {system} {variant}: the step at {step['users']:g} users is {step['validity']}: "
                  f"{step.get('reason')}")
            continue
        for quantity in QUANTITIES:
            value = step[quantity]
            if value.get("predicted") is None:
                continue
            rows.append(Row(system, variant, step["users"], quantity, tolerances[quantity],
                            value["predicted"], value["measured"], value["measured_low"],
                            unbounded(value["measured_high"]), is_gated(step, quantity), limits))
    capacity = proof["capacity"]
    if capacity.get("predicted") and capacity.get("measured"):
        measured = capacity["measured"]
        rows.append(Row(system, variant, measured["mid"], "capacity", tolerances["capacity"],
                        capacity.get("corrected") or capacity["predicted"], measured["mid"], measured["low"], measured["high"],
                        limits=limits))
    else:
        print(f"  {system} {variant}: no capacity was found: {capacity}; {proof.get('remarks')}")
    return rows


def show(rows):
    """Prints rows as a table; response times in milliseconds."""
    print(f"\n{'system':<28}{'users':>7}  {'quantity':<11}{'predicted':>11}{'low':>11}{'high':>11}"
          f"{'measured':>11}{'±':>7}{'error':>8}  verdict")
    for row in rows:
        scale = 1e3 if row.quantity in ("mean", "p95") else 1
        print(f"{row.system + ' ' + row.variant:<28}{row.users:>7.1f}  {row.quantity:<11}"
              f"{row.predicted['mid'] * scale:>11.3f}{row.predicted['low'] * scale:>11.3f}"
              f"{row.predicted['high'] * scale:>11.3f}{row.measured * scale:>11.3f}"
              f"{100 * row.half_width:>6.1f}%{100 * row.error:>+7.1f}%  {row.verdict}")
