"""What load testers say of servers that are known exactly, one experiment a file."""
