"""What the header of a letter tells: issuer, number, place, date, type, subject."""
