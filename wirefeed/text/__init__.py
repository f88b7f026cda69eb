"""Text and addresses: small pure functions every room may use."""
