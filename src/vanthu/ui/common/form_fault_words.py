"""The sentence for each fault of form; {found}, {expected}, {number}, {range}."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from vanthu.ui.common.form_body_words import body_faults, end_faults
from vanthu.ui.common.form_head_words import head_faults, sheet_faults


def own_sentence(rule: str, fault: str) -> str:
    """Return the sentence that a rule has for a fault, empty if it has none."""
    return _own().get((rule, fault), "")


def shared_sentence(fault: str) -> str:
    """Return the sentence for a fault that several rules find."""
    other = QCoreApplication.translate("Form", "Chưa đúng thể thức.")
    return _shared().get(fault, other)


def capital_sentence(rule: str) -> str:
    """Return the sentence of a rule of capitals, empty for the other rules."""
    return _capitals().get(rule, "")


@cache
def _shared() -> dict[str, str]:
    return {
        "size": QCoreApplication.translate(
            "Form", "Cỡ chữ {number}; quy định: {range}."
        ),
        "bold": QCoreApplication.translate(
            "Form", "Đang in đậm; quy định: không in đậm."
        ),
        "not-bold": QCoreApplication.translate("Form", "Phải in đậm."),
        "italic": QCoreApplication.translate(
            "Form", "Đang in nghiêng; quy định: kiểu chữ đứng."
        ),
        "not-italic": QCoreApplication.translate("Form", "Phải in nghiêng."),
        "not-capitals": QCoreApplication.translate("Form", "Phải viết in hoa."),
        "not-centred": QCoreApplication.translate("Form", "Phải đặt canh giữa."),
        "missing": QCoreApplication.translate("Form", "Không thấy thành phần này."),
        "words": QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng: “{expected}”."
        ),
        "label": QCoreApplication.translate(
            "Form", "Ghi “{found}”; đúng: “{expected}”."
        ),
        "no-line": QCoreApplication.translate(
            "Form", "Phía dưới phải có đường kẻ ngang, nét liền."
        ),
        "characters": QCoreApplication.translate(
            "Form", "Đường kẻ được gõ bằng dấu; phải vẽ nét liền."
        ),
        "underline": QCoreApplication.translate(
            "Form",
            "Chữ bị gạch chân; phải vẽ đường kẻ nét liền ở dưới, không gạch chân.",
        ),
        "length": QCoreApplication.translate(
            "Form", "Đường kẻ dài bằng {number} lần dòng chữ; quy định: {range} lần."
        ),
        "end": QCoreApplication.translate(
            "Form", "Cuối dòng phải có dấu “{expected}”, đang là “{found}”."
        ),
        "last-end": QCoreApplication.translate(
            "Form", "Dòng cuối phải kết thúc bằng dấu “{expected}”, đang là “{found}”."
        ),
        "dash": QCoreApplication.translate(
            "Form", "Đầu mỗi dòng phải có gạch đầu dòng (-)."
        ),
    }


@cache
def _own() -> dict[tuple[str, str], str]:
    return {**sheet_faults(), **head_faults(), **body_faults(), **end_faults()}


@cache
def _capitals() -> dict[str, str]:
    rather = QCoreApplication.translate(
        "Form", "Viết hoa chưa đúng: “{found}”; đúng: “{expected}”."
    )
    sentence = QCoreApplication.translate(
        "Form", "Đầu câu phải viết hoa: “{found}” → “{expected}”."
    )
    number = QCoreApplication.translate(
        "Form", "Thiếu chữ “số” trước số, ký hiệu: “{found}” → “{expected}”."
    )
    rules = (f"C{at:02d}" for at in range(1, 21))
    return dict.fromkeys(rules, rather) | {"C01": sentence, "C19": number}
