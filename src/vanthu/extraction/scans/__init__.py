"""Pictures of pages: cleaned, turned, recognised and read."""
