"""A crawler that turns the outlets that print agency copy into one clean feed of dispatches."""
