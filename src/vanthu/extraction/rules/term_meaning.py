"""What a date means: a limit, a day of something, a stretch of work, or nothing."""

import re
from functools import lru_cache

from vanthu.domain.deadlines import TermKind
from vanthu.extraction.normalise import LetterText, Span
from vanthu.extraction.rules.body import Body
from vanthu.extraction.rules.item_tree import Point
from vanthu.extraction.rules.moments import Moment

_G = r"\s{1,6}"
_HOUR = r"(?:\d{1,2}\s?(?:gio|h|g|:)\s?(?:\d{1,2}\s?(?:phut|p|')?)?)"
_WEEKDAY = rf"(?:thu{_G}\w{{1,4}}|chu{_G}nhat)"
_DAYTIME = rf"(?:{_HOUR}|sang|chieu|{_WEEKDAY}|cuoi{_G}ngay|[,(“]|\s)"
# "trước ngày", "chậm nhất là 17 giờ 00 ngày", "hạn chót"
_LIMIT = re.compile(
    rf"\b(?P<word>truoc|cham{_G}nhat|muon{_G}nhat|han{_G}(?:chot|cuoi(?:{_G}cung)?|nop)|"
    rf"thoi{_G}han|khong{_G}(?:muon|qua|cham)(?:{_G}hon)?|het|xong{_G}trong|"
    rf"hoan{_G}thanh{_G}trong|ngay{_G}trong)"
    rf"(?:{_G}(?:la|vao|den|het|trong|cuoi|truoc))*+[\s:,(]*+(?P<hour>{_HOUR})?"
    rf"{_DAYTIME}{{0,12}}$"
)
_LABELLED_LIMIT = re.compile(
    rf"\bthoi{_G}(?:gian|han){_G}(?:\w+{_G}){{0,3}}"
    rf"(?:bao{_G}cao|gui|nop|hoan{_G}thanh|dang{_G}ky|cung{_G}cap|gop{_G}y|nhan|"
    rf"tiep{_G}nhan|tra{_G}loi|phan{_G}hoi)[^:.;]{{0,60}}:[^.;:]{{0,12}}$"
)
_REPORT_LABEL = re.compile(
    rf"\bthoi{_G}(?:gian|han){_G}(?:gui|nop|bao{_G}cao|nhan|cung{_G}cap)\b[^:.]{{0,60}}:"
)
# "hạn chót nhận báo cáo vào thứ Sáu, ngày …"
_NAMED_LIMIT = re.compile(
    rf"\bhan{_G}(?:chot|cuoi(?:{_G}cung)?|nop)\b[^.;:]{{0,60}}(?:\bvao|\bla|:)"
    rf"(?:\W{{0,3}}{_WEEKDAY},?)?\s{{1,4}}$"
)
_UNTIL = re.compile(
    rf"\b(?:gia{_G}han|hoan{_G}thanh|keo{_G}dai|tu{_G}nay)\b[^.;]{{0,200}}?\bden{_G}$|"
    rf"\bket{_G}thuc{_G}(?:vao|trong){_G}$"
)
# "Chương trình ban hành …" submits nothing.
_NO_SUBMITTING = (
    r"(?<!\bto )(?<!\bchuong )(?<!\bquy )(?<!\btien )(?<!\bcong )(?<!\bqua )"
    r"(?<!\blich )"
)
# "gửi về Sở vào các ngày 25/12/2025 và 25/01/2026", "trình Ban Thường vụ ngày 15/12"
_SENT_ON = re.compile(
    rf"\b(?:gui|nop|bao{_G}cao)\b(?:(?!\d{{1,2}}/)[^.;:]){{0,120}}\bvao{_G}(?:cac{_G})?(?:ngay{_G})?"
    rf"(?:[\d/]{{8,10}}(?:{_G}va|\s?,){_G}){{0,4}}$|"
    rf"\b(?:gui|nop|bao{_G}cao)\b[^.;:\d]{{0,100}}?\bve{_G}(?:so|phong|ubnd|uy{_G}ban|"
    rf"van{_G}phong|ban|(?:chi{_G})?cuc|trung{_G}tam|hoi|cong{_G}an|dang{_G}uy)\b"
    rf"[^.;:,\d]{{0,100}}\s$|"
    rf"{_NO_SUBMITTING}\btrinh{_G}[^.;:,\d]{{2,60}}\s$"
)
_REACHES = re.compile(rf"\bden{_G}(?:het{_G})?$")
_AMOUNT = re.compile(rf"\W{{1,3}}(?:phai{_G})?(?:dat|hoan{_G}thanh){_G}")
_CLOCK = re.compile(rf"{_HOUR}{_DAYTIME}{{0,12}}$")
_TIME_LABEL = re.compile(
    rf"\b(?:thoi{_G}gian|ngay{_G}(?:gio|bau{_G}cu|hop|to{_G}chuc|khai{_G}giang|"
    rf"khai{_G}mac|thi|dien{_G}ra))\b[^:.;]{{0,60}}?(?::[^.;:]{{0,40}}|\s)$"
)
_HELD = re.compile(
    rf"\b(?:to{_G}chuc|dien{_G}ra|khai{_G}mac|be{_G}mac|mit{_G}tinh|dieu{_G}hanh|"
    rf"phat{_G}dong|ra{_G}quan|tong{_G}ket|hop|trien{_G}khai|khai{_G}giang|"
    rf"tuu{_G}truong|chuan{_G}bi{_G}(?:hoi{_G}nghi|cuoc{_G}hop|ky{_G}hop|le)|"
    rf"bau{_G}cu|nghi{_G}(?:hoc|lam|viec))\b[^.;:]{{0,120}}$"
)
_PLANNED = re.compile(rf"\bdu{_G}kien(?:{_G}vao)?[\s,:]{{1,4}}$")
# "Luật Tổ chức chính quyền địa phương ngày …" holds nothing on that day.
# A ceremony has its day in brackets, unlike a day that has a name.
_CEREMONY = re.compile(
    rf"\b(?:ngay{_G}cao{_G}diem|le{_G}\w|hoi{_G}(?:nghi|thi|thao))[^.;()]{{0,120}}"
    rf"\((?:{_WEEKDAY},?{_G})?$|"
    rf"(?:{_HOUR}|\bthoi{_G}gian:)[^.;()]{{0,40}}{_WEEKDAY}\s{{0,3}}\($"
)
_OF_A_LAW = re.compile(r"\b(?:luat|phap lenh)\b[^.;]{0,160}$")
_WEATHER = re.compile(
    rf"\b(?:vi{_G}tri{_G}tam|tam{_G}bao|ap{_G}thap|ban{_G}tin|do{_G}vi{_G}bac|"
    rf"khong{_G}khi{_G}lanh|du{_G}bao{_G}(?:den|trong|khoang|tu)|nang{_G}nong{_G}gay|"
    rf"(?:co|gay){_G}(?:mua|giong|nang{_G}nong|ret)|mua{_G}(?:to|lon|rat{_G}to)|ret{_G}(?:dam|hai)|nhiet{_G}do)\b"
)
_ISSUED_AT = re.compile(rf"\bhoi{_G}\d{{1,2}}\s?(?:gio|h|g)[^.;]{{0,24}}$")
_SINCE = re.compile(rf"\bke{_G}tu{_G}(?:{_HOUR}|sang|trua|chieu|toi)\W*$")
_AFTER = re.compile(rf"\bsau{_G}(?:ngay{_G}[^.;,:\d]{{0,40}})?$")
_AIMS = re.compile(rf"\bphan{_G}dau\b[^.;]*$")
_WISHES = re.compile(rf"\W*(?:nham|can{_G}cu|xet{_G}de{_G}nghi)\b")
_IN_FORCE = re.compile(
    rf"\bnay{_G}(?:bat{_G}dau{_G})?co{_G}hieu{_G}luc\b[^.;]{{0,40}}?(?:\bke{_G})?"
    rf"(?:\btu{_G})?$"
)
_BEGINS = re.compile(
    rf"\b(?:bat{_G}dau|ap{_G}dung|treo|cao{_G}diem|thuc{_G}hien|trien{_G}khai)\b[^.;]{{0,120}}$"
)
_WITHIN = re.compile(rf"\b(?:trong|suot){_G}$")
_COMPLETES = re.compile(rf"\b(?:hoan{_G}thanh|xong)(?:{_G}\w+){{0,3}}\W*$")
_WORKS = re.compile(rf"\bthoi{_G}gian{_G}(?:thuc{_G}hien|hoan{_G}thanh)\b[^.;]*$")
_REPORTS = re.compile(
    rf"\b(?:bao{_G}cao|gui|nop|gop{_G}y|tra{_G}loi|phan{_G}hoi|"
    rf"(?<!ubnd )(?<!dan )(?<!uy )(?<!an )cung{_G}cap|tra{_G}ket{_G}qua|"
    rf"chuyen{_G}(?:ve|cho|den)|"
    rf"lap{_G}danh{_G}sach|y{_G}kien|bao{_G}ve|dang{_G}ky{_G}(?:voi|ve|danh|tham)|"
    rf"xac{_G}nhan{_G}(?:tham|du|viec)|chot{_G}(?:danh|so|quan))\b"
)
# "…, gửi Sở trước ngày 20/02": what is sent has a day of its own.
_OWN_LIMIT = re.compile(
    rf"\b(?:gui|nop|bao{_G}cao)\b[^.;]*\b(?:truoc|cham{_G}nhat|vao){_G}[^.;a-z]*"
    rf"(?:ngay{_G})?\d"
)
# "(qua Phòng …)", ", thư điện tử …@…": how it goes there says nothing of the day.
_ADDRESS = re.compile(
    r"\s?\((?:qua|dia chi|thu dien tu|email|e-mail|kem)\b[^()]{0,160}\)|"
    r",?\s(?:(?:theo |qua )?(?:dia chi )?(?:e-?mail|thu dien tu|hop thu)[^@;()]{0,40})?"
    r"[\w.-]{1,40}@[\w.-]{1,40}\w"
)
_PASSED_ON = re.compile(
    rf"\bde{_G}(?:\w+,?{_G}){{0,4}}(?:bao{_G}cao|trinh|gui)\b[^.;]{{0,100}}$"
)
_STARTS_COMPLETING = re.compile(rf"\W*(?:\w{{1,2}}[.)]\s*)?hoan{_G}thanh\b")
_MUST_COMPLETE = re.compile(rf"\b(?:hoan{_G}thanh|xong|dut{_G}diem)\b")
_SENDS = re.compile(rf"\b(?:gui|bao{_G}cao|nop)\b")
_COUNTED = re.compile(
    rf"\b(?:tinh{_G}(?:den|tu)(?:{_G}het)?|"
    rf"(?:so{_G}lieu|thong{_G}ke|phat{_G}sinh|thanh{_G}lap|ban{_G}hanh|"
    rf"(?<!hoc )(?<!thi )(?<!ve )(?<!tuyen )(?<!dan )(?<!an )(?<!do )sinh|mo|"
    rf"(?<!cung )(?<!cac )(?<!nang )(?<!tro )(?<!phu )(?<!so )cap|"
    rf"(?<!dinh )(?<!dang )(?<!hoc )(?<!quyet )(?<!doc )(?<!tich )"
    rf"(?<!dao )ky|tuyen{_G}dung|xay{_G}ra|khoi{_G}cong|"
    rf"(?<!vao )su{_G}dung|bo{_G}nhiem)"
    rf"(?:{_G}(?:den|tu|trong|truoc|sau)\b)*)\W*$"
)
# "| Thứ Hai, 30/10/2023 | Sáng | Ngữ văn |"
_WEEKDAY_FIRST = re.compile(rf"[\W\d]{{0,8}}{_WEEKDAY}\W{{1,6}}(?:ngay\s+)?")
_ROW_GOES_ON = re.compile(r"\s{0,3}[|:;(\t]")
_LOOK_BACK = 320
_LOOK_AHEAD = 200

_EVENTS = (_CLOCK, _TIME_LABEL, _HELD, _PLANNED, _CEREMONY)

Meaning = tuple[TermKind, bool]
"""The kind, and whether the day itself is too late."""
_PERIOD = TermKind.PERIOD, False


def meaning_of_cell(
    body: Body, cell: Span, moment: Moment, row: Point
) -> Meaning | None:
    """Return what the term of a row sets for its work."""
    if moment.on is None:
        return _PERIOD
    work = body.folded((row.text_start, row.head_end))
    limited = _limited(f"{work} " + body.folded((cell[0], moment.span[0])), "")
    if limited:
        return limited
    return _PERIOD if moment.on.day is None else (_owed(work, ""), False)


def meaning(body: Body, sentence: Span, moment: Moment) -> Meaning | None:
    """Return what a date sets, if it sets anything."""
    at = moment.span[0]
    before = _plain(body.letter.folded[max(sentence[0], at - _LOOK_BACK) : at])
    if _is_told(body, sentence, at, before) or _is_passed_on(before):
        return None
    if moment.on is None:
        is_no_term = (
            _is_subject_of_report(body, moment, before)
            or _WISHES.match(body.letter.folded, *sentence)
            or (_is_forecast(body.letter, sentence) and not _WORKS.search(before))
        )
        return None if is_no_term else _PERIOD
    end = min(sentence[1], moment.span[1] + _LOOK_AHEAD)
    limited = _limited(before, body.letter.folded[moment.span[1] : end])
    if limited:
        return limited
    if moment.on.day is None:
        return _in_month(before)
    if _is_no_event(body, sentence, moment, before):
        return None
    is_time = body.is_below_time(at) or _is_in_calendar(body, sentence, moment)
    return _scheduled(before, body.folded(moment.span), is_time=is_time)


def _plain(before: str) -> str:
    """Return the words before a date without the address to which a paper goes."""
    return _ADDRESS.sub("", before) if "@" in before or "(qua" in before else before


def _is_passed_on(before: str) -> bool:
    """Tell whether the receiver's own limit follows that of the senders.

    "gửi Sở trước ngày 10/5 để tổng hợp, trình UBND tỉnh trước ngày …".
    """
    passed = _PASSED_ON.search(before) if " de " in before else None
    return (
        passed is not None and _OWN_LIMIT.search(before, 0, passed.start()) is not None
    )


def _is_in_calendar(body: Body, sentence: Span, moment: Moment) -> bool:
    """Tell whether a line begins with its day: "- Ngày 12/11/2026: UBND xã …"."""
    lead = body.letter.folded[sentence[0] : moment.span[0]]
    is_first = not any(map(str.isalnum, lead))
    is_next = not any(map(str.isalnum, lead.rpartition(";")[2]))
    if is_first or is_next:
        return body.letter.folded.startswith(":", moment.span[1])
    is_row = _WEEKDAY_FIRST.fullmatch(lead.rpartition("\n")[2]) is not None
    return is_row and _ROW_GOES_ON.match(body.letter.folded, moment.span[1]) is not None


def limit_start(before: str) -> int | None:
    """Return where the words that make the following date a limit begin."""
    limit = _LIMIT.search(before)
    return limit.start() if limit else None


def _is_told(body: Body, sentence: Span, at: int, before: str) -> bool:
    """Tell whether the date belongs to figures, a cited paper, or the issuer's plan."""
    return (
        _COUNTED.search(before) is not None
        or body.letter.text.endswith(("tính ", "Tính "), 0, at)
        or body.is_aside_of_citation(sentence, at)
        or body.is_own_plan(sentence, at)
    )


def _is_no_event(body: Body, sentence: Span, moment: Moment, before: str) -> bool:
    """Tell whether the day is of a law, a forecast, or of the issue of a telegram."""
    if _OF_A_LAW.search(before) or _is_forecast(body.letter, sentence):
        return True
    is_hour = _ISSUED_AT.search(before) is not None
    return is_hour and moment.last.first_day == body.earliest_issue


@lru_cache(maxsize=4)
def _is_forecast(letter: LetterText, sentence: Span) -> bool:
    """Tell whether a sentence is about the weather, once for all of its days."""
    return _WEATHER.search(letter.folded, *sentence) is not None


def _is_subject_of_report(body: Body, moment: Moment, before: str) -> bool:
    """Tell whether a report is about the quarter: "báo cáo tình hình trong quý III"."""
    is_quarter = body.letter.folded.startswith("quy", moment.span[0])
    clause = re.split(r"[;,]", before)[-1]
    return is_quarter and (body.goes_up or _REPORTS.search(clause) is not None)


def _in_month(before: str) -> Meaning | None:
    """Return what "trong tháng 12 năm 2026" sets: a report, work, or a period."""
    clause = before.rpartition(";")[2]
    if not _WITHIN.search(before):
        return (TermKind.PERIOD, False) if _TIME_LABEL.search(before) else None
    if _SENDS.search(clause):
        return TermKind.REPORT_BY, False
    is_limit = _MUST_COMPLETE.search(clause)
    return (TermKind.COMPLETE_BY if is_limit else TermKind.PERIOD), False


def _limited(before: str, after: str) -> Meaning | None:
    """Return what a day is the limit of, if words make it one."""
    limit = _LIMIT.search(before)
    if limit:
        if limit["word"] == "het" and _AIMS.search(before):
            return None
        is_before = limit["word"] == "truoc" and not limit["hour"]
        return _owed(before, after), is_before
    if _limits_day(before):
        return _owed(before, after), False
    if _WITHIN.search(before) and not _HELD.search(before):
        clause = before.rpartition(";")[2]
        is_owed = _REPORTS.search(clause) or _MUST_COMPLETE.search(clause)
        return (_owed(before, after), False) if is_owed else None
    is_until = _UNTIL.search(before) or (
        _REACHES.search(before) and _AMOUNT.match(after) and not _AIMS.search(before)
    )
    return (TermKind.COMPLETE_BY, False) if is_until else None


def _limits_day(before: str) -> bool:
    """Tell whether a label or a verb of sending makes the day after it a limit."""
    return bool(
        _LABELLED_LIMIT.search(before)
        or _NAMED_LIMIT.search(before)
        or (
            any(word in before for word in ("vao", "trinh", " ve "))
            and _SENT_ON.search(before)
        )
    )


def _owed(before: str, after: str) -> TermKind:
    """Tell a report from other work by the verbs of the clause."""
    clause = before.rpartition(";")[2]
    if _REPORT_LABEL.search(before):
        return TermKind.REPORT_BY
    if (
        _COMPLETES.search(clause)
        or _WORKS.search(clause)
        or (_STARTS_COMPLETING.match(clause) and not _SENDS.search(clause))
    ):
        return TermKind.COMPLETE_BY
    rest = after.partition(";")[0]
    reports = _REPORTS.search(clause) or (
        _REPORTS.search(rest) and not _OWN_LIMIT.search(rest)
    )
    return TermKind.REPORT_BY if reports else TermKind.COMPLETE_BY


def _scheduled(before: str, words: str, *, is_time: bool) -> Meaning | None:
    """Return what a day without a limit word schedules, if anything.

    `is_time`: it stands below a heading such as "Thời gian, địa điểm".
    """
    if _IN_FORCE.search(before):
        return TermKind.OTHER, False
    if words.startswith("tu"):
        return (TermKind.OTHER, False) if _BEGINS.search(before) else None
    if _SINCE.search(before):
        return TermKind.OTHER, False
    is_aside = before.rstrip().endswith(("(", "“")) and not _CEREMONY.search(before)
    if is_aside or _AFTER.search(before):
        return None
    is_event = is_time or any(pattern.search(before) for pattern in _EVENTS)
    return (TermKind.EVENT, False) if is_event else None
