"""What the office does: one class per job, on ports that adapters fill."""
