"""What is known beforehand: the agencies, the outlets, and how their pages are found and read."""
