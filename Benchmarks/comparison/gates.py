"""What all rows together must show."""

import statistics

SHARE_RIGHT, SHARE_DECIDED, SHARE_COVERED = 0.95, 0.75, 0.90


def judge(title, rows, bottlenecks):
    """Prints each gate with its figure; true if all hold.

    `bottlenecks` has for each system the one that its author knows and the one that was predicted.
    """
    gated = [row for row in rows if row.is_gated]
    decided = [row for row in gated if row.decided]
    gates = []

    def gate(name, value, holds):
        gates.append(holds)
        print(f"  {'holds' if holds else 'FAILS'}  {name}: {value}")

    print(f"\n{title}: gates over {len(gated)} rows, {len(decided)} of them decided")
    if not decided:
        print("  FAILS  nothing was decided")
        return False
    right = sum(row.right for row in decided) / len(decided)
    gate("rows right, at least 95 %", f"{100 * right:.1f} %", right >= SHARE_RIGHT)
    far = [f"{row.variant} {row.users:g} {row.quantity}" for row in decided if row.far_off]
    gate("rows off by more than twice, none", ", ".join(far) or "none", not far)
    share = len(decided) / len(gated)
    gate("rows decided, at least three in four", f"{100 * share:.0f} %", share >= SHARE_DECIDED)
    bias = statistics.median(row.error / row.tolerance for row in decided)
    gate("median signed error, at most half the tolerance", f"{bias:+.2f} tolerances", abs(bias) <= 0.5)
    covered = sum(row.covered for row in decided) / len(decided)
    gate("predicted intervals that hold, at least 90 %", f"{100 * covered:.1f} %", covered >= SHARE_COVERED)
    width = statistics.median(row.predicted_half_width / row.tolerance for row in decided)
    gate("median half-width, at most twice the tolerance", f"{width:.2f} tolerances", width <= 2)
    wrong = [f"{name}: {found} instead of {known}" for name, (known, found) in bottlenecks.items()
             if known and known != found]
    gate("first bottleneck right in all", ", ".join(wrong) or "all", not wrong)
    return all(gates)
