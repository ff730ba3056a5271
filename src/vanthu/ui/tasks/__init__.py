"""Công việc: what each department has to do, and how far it is."""
