"""The words with which work begins, and those that are part of a name after all."""

# Without their marks; a name writes its own words in capitals.
_LIST = """
chu tri, chu dong, de nghi, yeu cau, tran trong, kinh moi, phoi hop, co y, co trach,
co phuong, co ke, co bien, chiu trach, co nhiem, co van, thuc hien, to chuc, chi
dao, tham muu, huong dan, tang cuong, tong hop, ra soat, theo doi, don doc, hoan
thanh, hoan tat, thong bao, bao dam, dam bao, can cu, tien hanh, trien khai, nghien
cuu, bao cao, kiem tra, tiep tuc, truc tiep, khan truong, bo tri, cung cap, phan
cong, de xuat, xay dung, dieu dong, tuyen truyen, day manh, nghiem tuc, tap trung,
quan tam, kip thoi, tham gia, chuan bi, ban hanh, quan triet, pho bien, ho tro, giai
quyet, xu ly, tham dinh, xem xet, cham nhat, muon nhat, han chot, thong nhat, duoc
giao, dang tai, dang ky, lien he, phan anh, y kien, gop y, dong gop, niem yet, cong
khai, cap nhat, tiep nhan, cong bo, ket qua, thong ke, danh gia, doi chieu, doi
soat, so hoa, thu thap, ke khai, kiem ke, kiem dem, nhap lieu, nhap du, hoan thien,
hoan chinh, bien soan, phat hanh, xin y, cho y, lay y, ket noi, cai dat, tai len,
quet ma, in an, sao gui, luu giu, dia chi, bo sung, chinh sua, van dong, thanh lap,
thuong xuyen, giam sat, khao sat, doi voi, uu tien, tuan tra, trang tri, huy dong,
long ghep, tap huan, boi duong, khen thuong, tham du, sap xep, phat dong, phat huy,
duy tri, doi thoai, ra quan, don tiep, dong vien, tham hoi, kien toan, kien nghi,
nhac nho, chan chinh, giu gin, giu vung, san sang, huong ung, keu goi, khuyen khich,
nam bat, nam chac, tim hieu, luan phien, ung truc, truc ban, dang cai, phan dau,
binh cu, binh xet, thao luan, ky cam, cam ket, giup do, cham lo, trao qua, tham moi,
cu can, moi cac, ve viec, ve ket, va qua, bang van, su dung, lap dat, sua chua, thu
gom, chi tra, thanh toan, quyet toan, giai ngan, nghiem thu, ban giao, can doi, phan
bo, phan khai, cap phat, mua sam, thuc day, thu hoi, van hanh, di doi, di chuyen,
van chuyen, tap ket, thi cong, dieu chinh, xac minh, xac nhan, xac dinh, lay mau,
ung pho, so tan, ngan chan, ngan ngua, phong ngua, dau tranh, bam sat, lua chon,
dieu tiet, chap hanh, khac phuc, tham tra, phe duyet, tiep thu, dieu tra, tu cham,
cham diem, phan loai, cuong che, nang cao, dinh ky, niem phong, xet nghiem, giam
thieu, tieu huy, tieu doc, canh bao, thao go, nhan rong, tu van, minh chung, dua
tin, viet bai, gioi thieu, xu phat, ket thuc, ap dung, phan luong, hang tuan, hang
thang, hang quy, hang nam, chuyen giao, chuyen den, chuyen ho, chuyen tai, khong de,
khong duoc, khong to, hoan tra, nang cap, gia co, cai tao, don dep, xoa bo, thay
the, phuc hoi, dau noi, phoi ket, day nhanh, dam nhan, dam nhiem, tu kiem, tu ra, tu
danh, phat loa, vao cuoc, cham soc, trao doi, chot so, chot danh, tra loi, tra ket,
mo rong, len ke, lam viec, lanh dao, thu lai, thu phi, thu tien, thu no, dien ra,
nop ho, nop du, chuyen du, quyet dinh, quyet liet, tam ung, tam cap, tam dung, tam
dinh, gia han, so ket, tong ket, tich cuc, nhanh chong, ra quyet, ra thong, ra van,
tong ve, don ve, tang qua, trao tang, ket hop, hiep dong, uy quyen, giai trinh, xep
loai, xoa nha, xay moi, trong moi, trong cay, kiem diem, du tru, truy thu, tich thu,
thu giu, thu thue, khoi cong, khanh thanh, khai truong, on tap, day hoc, hach toan,
nao vet, khoi thong, xa lu, canh gac, chot chan, chinh ly, chinh trang, phat song,
phat tin, nhan tin, quang ba, bieu duong, tuyen duong, phe binh, binh chon, ung ho,
quyen gop, bam nam, giu vai, dong vai, hoan toan, tu chiu, cung voi, cung phoi, sap
nhap, giai the, cam moc, thao do, giai toa, khoanh vung, tinh toan, tich hop, chia
se, sao luu, cat giam, don gian, tai cau, ra lai, ra pha, luan chuyen, bo nhiem,
mien nhiem, thu hoach, gieo cay, cham bon, co giai, co to, bao mat, bat giu, du
thao, hop ban, trich kinh, cap kinh, cap giay, cap phep, chi ho, luu y, ke thua, de
cao, khuyen cao, canh giac, rut kinh, chuyen tra, cho phep, cho hoc, cho vay, cung
ung, tao dieu, tao moi, chung thuc, don hoc, mien giam, hoan thue, truy to, tiep
cong, dong thoi, dong gui, dong kinh, cung luc, cap the, cap doi, cap chung, cap
lai, cap moi, cap ho, cap von, trich do, hoan hop, xa nuoc, don lu, mo dot, cu the,
hien thuc, luong hoa, chi tiet, phat tren, phat quang, phat don, phat qua, phat gao,
phat thuoc, phat tai, phat to, phat hien, dinh huong, thoa thuan, ky ket, ghi nhan,
ghi chep, nhap diem, nhap so, nhap thong, nhap kho, dat hang, dat bien, cang treo,
quet don, chat ha, cat tia, san lap, bom nuoc, tieu ung, tieu thoat, tam giu, triet
pha, tran ap, cam hoa, cam duong, cam bien, dong cua, tam ngung, neo dau, chang
chong, don nhan, cham bai, vao diem, tham duyet, dinh chi, tiep xuc, giai dap, guong
mau, di dau, no luc, quyet tam, ra suc, tu giac, kien quyet, linh hoat, dong loat,
dong hanh, van dung, tuan thu, chap nhan, de ra, de cu, binh bau, co mat, co cong,
co quyet, co hinh, tieu nuoc,
co bao, co thong, co nghia, dam trach, phu giup, giu on, on dinh, binh on, dieu hoa,
trich nop, soat xet, soan thao, quay phim, tuc truc, canh de, thay mat, trieu tap,
uy nhiem, phan vung, phan dinh, xep lich, xep hang, len lich, len phuong, len danh,
thap nen, luyen tap, truyen dat, lan toa, giu nguyen, khac ghi, lam tot, lam ro, lam
thu, lam sach, lam dau, lam co, thu don, khoanh no, gian no, nghi hoc, nghi lam,
ngung hoc, di hoc, tu to, bao cho, bao ngay, bao gia, nhac lai, don rac, chay thu,
dien thu, so duyet, so tuyen, chon cu, thu mau, gui bao, gui ket, gui danh, gui ho,
xuat cap, xuat kho, viet tin, ban bac, cam cac, cham dut, cung co, du kien, gan
bien, quy dinh, thi diem, trang bi, dung rap, trang hoang, ghi hinh, chup anh, in
giay, thap sang, do be, bam bien, tha ca, siet chat, that chat, keo giam, chong
that, dinh chinh, thay doi, chu trong, nghiem cam, bai bo, hop nhat, tan dung, tranh
thu, ket xuat, va lo, khoi phuc
"""
# What is sent or dealt with: "báo cáo Sở Y tế tình hình dịch".
_OBJECT_LIST = """
danh sach, tinh hinh, so lieu, so luong, cac noi, cac vuong, cac bien, cac giai,
cac nhiem, ve cong, ve tinh
"""
# What some bodies are named for: "Ban quản lý", but "Sở Nội vụ quản lý".
_NAMING_LIST = """
quan ly, phat trien, chi huy, bao ve, phuc vu, kiem soat, thanh tra, dieu hanh, du
bao, dao tao, bao quan, dong bo, phu trach, dieu tri, kham suc, kham chua, kham
tuyen, khai thac, khai bao, boi thuong, tai dinh, den bu, kiem dinh, kiem dich, kiem
nghiem, kiem toan, coi thi, cham thi, ra de, tuyen sinh, tuyen dung, tuyen chon, do
dac, hoa giai, dau gia, dau thau, phan bien, tham van, dieu phoi, bien tap, xuc
tien, thu hut, ton tao, bao ton, quan trac, cach ly, truy vet, dap dich, phan cap,
phan quyen, bao tri, trung bay, tro giup, cong chung, quy hoach, ky niem, cap cuu,
so cuu, chuyen doi, tich nuoc, hien mau, hau can, in sao, phat thanh, cap dien, cap
nuoc, cuu ho, cuu nan, ung dung, bieu dien, tiep dan, dien tap, hiep thuong, tap
luyen, tong duyet, giang day, phan tich, dinh gia, tong dieu, tong kiem, tong ra,
tiet kiem, thu nop, don dai, don khach, don doan, truy quet, chot truc, nau an,
chieu phim, dang huong, sinh hoat, luu tru, giam dinh, phong chong
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(" ".join(each.split()) for each in words.split(","))


OBJECTS = _listed(_OBJECT_LIST)
VERBS = _listed(_LIST) | OBJECTS
NAMING_VERBS = _listed(_NAMING_LIST)
LONE = frozenset({"gui", "nop", "tiem", "phun", "treo", "trinh"})
# Read with their marks: "để" ends a name, "đề" and "đa khoa" do not.
PARTICLES = _listed(
    """
    là, để, đê, từ, cử, cần, đã, sẽ, ký, theo, tại, khi, nếu, trong, vào, trước,
    phải, giao, ngay, mở, mời, chịu, lập, đăng, làm, trình, nhằm, nêu, xin, giúp,
    đưa, lấy, nhận, chọn, chưa, còn, tăng, hằng, không, sớm, những, xét, đế, họp,
    mua, tặng, trao, thăm, trồng, dọn, nắm, dán, dừng, ngừng, hoãn, hủy, huỷ, xả, lo,
    duyệt, nhắc, chúc, viếng, dạy, mỗi
    """
)
NOUNS = _listed(
    """
    đê điều, giao thông, giao dịch, đưa đón, trực tuyến, còn lại, không gian, không
    chuyên, không quân, trong danh, trong phụ, trong nước,
    xét nghiệm, trồng trọt, dạy học, dạy nghề
    """
)
# "của các tổ chức", "người tham gia": the word is no verb after these.
NOUN_BEFORE = _listed(
    """
    đăng, thường, các, được, của, việc, và, tiếp, xác, ghi, tổng, người, về,
    trong
    """
)
# The second word of these is no verb.
ENDS_NOUN = _listed(
    """
    chương trình, quy trình, công trình, công lập, công nhận, thư ký, trật tự, chữ
    ký, kèm theo, ngoại giao, hậu cần, bầu cử, cuộc họp, trả kết, dục thường, cây trồng,
    nuôi trồng, trợ giúp, hàng không, có thay,
    người có, dịch bảo, sát quản, phạm sử, hợp phổ
    """
)
# "Hội đồng thẩm định", "Đoàn kiểm tra": what such a body is there for is its name.
NAMED_FOR = _listed(
    """
    kiem, giam, tham, danh, khao, nghiem, tu, giup, to, chi, tiep, ung, nghien,
    khen, dieu, tuyen, chuyen, ho, xet
    """
)
FOUNDED = _listed(
    """
    doan, hoi dong, ban, to, bo phan, trung tam, tieu ban, uy ban, vien, quy
    """
)
# "các đơn vị thi công": what they do for a living tells which of them are meant.
TRADES = _listed(
    """
    thi cong, tu van, van hanh, dang cai, thu gom, van chuyen, su dung, thu huong,
    cung cap dich, cung cap nuoc, cung cap dien, cung cap suat
    """
)
TRADERS = ("don vi", "co quan", "co so", "doanh nghiep", "cong ty", "nha thau")
# "Ban Bảo vệ, chăm sóc sức khỏe": the second thing that a body is there for.
COORDINATE = _listed(
    """
    giam sat, cham soc, giao duc, ho tro, boi thuong, tai dinh, bao ve, khen thuong,
    xu ly, phong ngua, boi duong, phat trien, tu van, dao tao, tro giup
    """
)
FOUNDED_FOR = frozenset({"doi tuyen", "luc luong tham"})
OFFICE_OF = frozenset({"dang ky", "dieu phoi"})  # văn phòng đăng ký đất đai
BODIES = frozenset({"chinh", "doan", "xa", "ca"})  # tổ chức chính trị, đoàn thể …
OF_BUILDING = frozenset(
    {"hoan", "don", "chu", "phoi", "co", "dang", "lap", "trinh", "nop", "chiu"}
)
# "Sở Nội vụ", "Công an": a name that begins so is whole with one more capital.
WHOLE_NAMES = (
    "so ", "ubnd ", "uy ban nhan dan ", "cong an ", "bo ", "hoi ", "kho bac ", "thue ",
    "bao hiem ", "ban giam ", "bhxh ", "cuc ", "dang uy ", "phong ", "hat ", "vu ",
    "doan ", "cong doan ", "mat tran ", "lien doan ", "van phong ", "tram ",
    "truong ", "chi doan ", "benh vien ", "dai ", "dien luc ",
)  # fmt: skip
# "UBND các xã quản lý": a name is whole behind the word for its place.
PLACES = _listed(
    """
    tỉnh, phố, huyện, quận, xã, phường, trấn, vực, ương, thôn, ấp, khu, cấp, đặc
    """
)
SCHOOLS = frozenset({"hoc", "thpt", "thcs", "non"})  # trường tiểu học số 2
LEADERS = frozenset({"chí", "các", "ban", "và", "thể", "bộ", "cấp", "là", "của"})
# "thông tin kịp thời", "các trường hợp mắc bệnh": only with a third word.
THIRD = {
    "thong tin": {"rong", "kip", "cho", "den", "ve"},
    "cac truong": {"hop"},
}
# "Văn phòng Ban chỉ đạo", "các thành viên Tổ kiểm tra"
BEFORE_A_BOARD = frozenset({"van", "phong", "cac", "thanh", "vien"})
SEATS = frozenset({"sở", "Sở"})  # "Thuế cơ sở 5"
ROMAN = frozenset("IVX")  # "Kho bạc Nhà nước khu vực VI"
OF_ALL_KINDS = (
    ["phong", "ke", "hoach"],
    ["phong", "nghiep", "vu"],
    ["tam", "dich", "vu"],
)
