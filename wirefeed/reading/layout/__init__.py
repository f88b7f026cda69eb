"""From a tree to blocks of text inside regions, and what names and phrases say a block is."""
