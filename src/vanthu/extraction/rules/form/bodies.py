"""The words with which the names of offices, firms and unions begin."""

import re

from vanthu.extraction.rules.form.lines import Line

# Words with which the name of a body begins; a place name begins none.
_BODIES = (
    "uy ban", "ubnd", "hoi dong", "hdnd", "mat tran", "ubmttq", "chinh phu", "quoc hoi",
    "thu tuong", "chu tich nuoc",
    "bo", "so", "cuc", "chi cuc", "tong cuc", "vu", "vien",
    "ban", "phong", "van phong", "trung tam", "cong an", "benh vien", "tram y te",
    "ttyt", "cong ty", "tong cong ty", "tap doan", "ngan hang", "kho bac", "bao hiem",
    "toa an", "thanh tra", "dang uy", "dang bo", "tinh uy", "thanh uy", "huyen uy",
    "quan uy", "doan", "thanh doan", "tinh doan", "lien doan", "lien hiep", "lien minh",
    "hiep hoi", "bch", "ban chap hanh", "bo chi huy", "ban chi huy", "to", "khoa",
    "hat", "doi", "dai", "bao", "hoc vien", "dai hoc", "kiem toan", "cong doan", "quy",
    "hop tac xa", "xi nghiep", "chi nhanh", "chi bo", "doanh nghiep", "cang vu",
    "tong lien doan", "thue (?:tinh|thanh pho|co so|tp)", "to hop tac",
    "dien luc", "buu dien", "hai quan", "quan khu", "su doan", "thuong truc",
    "phan hieu", "thu vien", "bao tang", "vuon quoc gia",
    "tieu ban", "cum thi dua", "khoi thi dua",
    "nha (?:xuat ban|may|van hoa|hat|thieu nhi)",
    "hoi [a-z]+",
    "bcd", "bql", "bvdk", "tand", "vksnd", "bhxh", "nhnn", "nhcsxh", "ldld", "cdcs",
    "mttq", "htx", "vnpt", "evn[a-z]*", "khu pho", "thon", "nong truong", "lam truong",
    "chi doan", "chi hoi", "lien doi", "tram", "truong(?=:| :)",
    "truong (?:dh|cd|tc|mg|mau giao|ptdt[a-z]*|dao tao|boi duong)",
    "ubnd(?:xa|phuong|huyen|tinh|quan|tp|thanh|thi)",
    # not the end of "… tài nguyên và môi / trường"
    "truong (?:dai hoc|cao dang|trung|tieu hoc|mam non|thcs|thpt|th|mn|chinh tri|pt)",
    # with the space behind them lost
    "truong th(?:cs|pt)[a-z]+", "truong pt[a-z]+",
    "so (?:tai chinh|noi vu|y te|tu phap|xay dung|cong thuong|giao duc|du lich)",
)  # fmt: skip
_SPACE = re.compile(r" (?!\[)")  # recognition may lose it
BODY = re.compile(rf"(?:{_SPACE.sub(' ?', '|'.join(_BODIES))})\b")
_LONGEST = 70  # characters of a name on one line


def is_small_name(line: Line) -> bool:
    """Tell whether a line names a body in small letters and says nothing else."""
    return (
        len(line.text) <= _LONGEST
        and line.text[:1].isupper()
        and bool(BODY.match(line.folded))
        and not any(mark in line.text for mark in ':;.,/“"')
        and len(line.text.split()) > 1
    )
