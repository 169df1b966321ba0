"""Public benchmarks from a folder the user has; nothing is shipped or downloaded."""
