"""How much each rule weighs, and where the decree says so."""

from vanthu.domain.form_check.findings import Severity

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.ADVICE

RULES: dict[str, tuple[Severity, str]] = {
    "F01": (_E, "PL I, I.1-2"),
    "F02": (_E, "PL I, I.3"),
    "F03": (_E, "PL I, I.4"),
    "F04": (_E, "PL I, I.7"),
    "F05": (_E, "PL I, II.1"),
    "F06": (_E, "PL I, II.1"),
    "F07": (_E, "PL I, II.2"),
    "F08": (_E, "PL I, II.2"),
    "F09": (_E, "PL I, II.3"),
    "F10": (_E, "PL I, II.3"),
    "F11": (_E, "PL III, I"),
    "F12": (_E, "PL I, II.4"),
    "F13": (_E, "PL I, II.4"),
    "F14": (_E, "PL I, II.5"),
    "F15": (_E, "PL I, II.5"),
    "F16": (_E, "PL I, II.6a"),
    "F17": (_W, "PL I, II.6b"),
    "F18": (_I, "PL I, II.6a"),
    "F19": (_E, "PL I, II.6e"),
    "F20": (_E, "PL I, II.6đ"),
    "F21": (_W, "PL I, II.9"),
    "F22": (_E, "PL I, II.9"),
    "F23": (_E, "PL I, II.9"),
    "F24": (_W, "PL I, II.9"),
    "F25": (_E, "PL I, II.7"),
    "F26": (_W, "PL I, II.7c"),
    "F27": (_W, "PL III"),
    "F28": (_E, "PL I, III.1"),
    "F29": (_E, "PL I, III.2b"),
    "F30": (_W, ""),
    "F31": (_E, "Luật 117/2025/QH15"),
    "F32": (_E, ""),
    "F33": (_E, "PL I, I.4"),
    "F34": (_W, ""),
    "F35": (_E, "Điều 15.1"),
    "F36": (_W, ""),
}
CAPITALS = "PL II"  # of the rules C01 to C20
