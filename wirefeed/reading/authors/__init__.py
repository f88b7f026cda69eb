"""Who wrote an article: names as printed, told from desks, papers and the outlet itself."""
