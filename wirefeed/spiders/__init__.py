"""One small class per agency."""
