"""The tables, a module for each feature; no row ever leaves the storage package."""
