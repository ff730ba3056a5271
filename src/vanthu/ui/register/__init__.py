"""Sổ đăng ký: the register of incoming letters."""
