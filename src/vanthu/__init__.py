"""VanThu, an offline program for the records clerk of a Vietnamese ward."""
