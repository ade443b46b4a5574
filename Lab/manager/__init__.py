"""What `Lab/lab` is made of."""
