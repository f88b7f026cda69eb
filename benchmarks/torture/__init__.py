"""Runs that are killed, starved of disk and lied to, and what they lost of it: nothing."""
