import Glibc

// The functions of the C library that this room uses, by the names that formulas have.

func power(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
