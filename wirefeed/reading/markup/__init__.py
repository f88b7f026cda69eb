"""From bytes to one tree: characters, markup, and the rules outlets give for it."""
