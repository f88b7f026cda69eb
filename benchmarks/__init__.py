"""The doors by which the benchmarks of reading, credit and stories ask wirefeed."""
