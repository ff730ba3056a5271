"""Sending documents by e-mail: the letter that carries them, and the outbox."""
