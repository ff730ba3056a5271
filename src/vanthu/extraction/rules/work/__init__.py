"""What a letter asks, and of whom."""
