"""Lịch hạn: what is due on which day."""
