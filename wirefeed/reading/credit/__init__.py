"""Whom an article is owed to: bylines, datelines, sign-offs and what agencies are called there."""
