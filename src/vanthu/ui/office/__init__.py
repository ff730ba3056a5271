"""Cài đặt: the office, who signs for it, and its departments."""
