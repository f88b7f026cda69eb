"""Printed times: from the words of a line to an instant, in the languages outlets print."""
