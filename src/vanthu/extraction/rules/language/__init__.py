"""How Vietnamese letters put words, sentences, numbers and dates."""
