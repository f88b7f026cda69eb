"""What a page says of itself where no reader looks: structured data, meta tags, scripts."""
