"""palier audit beside other programs on the same inputs; Benchmarks/audit-peers runs it."""
