"""A time of day as letters print it, in folded letters: "16h30’", "16 giờ 30 phút"."""

# Recognition reads "1Oh30", "l0h30" and "10hOO" too.
_HOURS = r"(?:\d\d?|1o|2o|l\d)"
_MINUTES = r"(?:\d{1,2}|oo)"
_MINUTE_SIGN = r"\s?(?:phut|ph|p|['’\u2032´`\u02bc\"”])"
TIME_OF_DAY = (
    rf"(?:{_HOURS}\s?(?:gio|h|g|:)"
    rf"(?:[.:]?\s?{_MINUTES}(?:{_MINUTE_SIGN})?|{_MINUTE_SIGN})?(?:\s?dung\b)?\s?)"
)
