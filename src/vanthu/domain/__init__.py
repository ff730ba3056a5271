"""What the office knows: letters, terms, tasks and documents as pure values."""
