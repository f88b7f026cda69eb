"""Which of a page's blocks are the article's text, and which lines around it speak of it."""
