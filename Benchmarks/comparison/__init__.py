"""Predictions beside real load tests of the lab: measuring, judging, keeping."""
