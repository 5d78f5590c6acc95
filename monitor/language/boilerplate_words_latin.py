"""Words of calls to action and small print: Hungarian, Turkic and South-East Asian ones.

How the entries are marked is told in `boilerplate`; the first text of a language holds the core
words, the second the words that only go with them.
"""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

WORDS: dict[str, tuple[str, str]] = {
    "hu": (
        """
olvass olvassa olvasd olvasson olvasom olvasási olvasás olvass_tovább! tovább_olvas~! bővebben!
feliratkoz~ iratkozz iratkozzon előfizet~ fizessen_elő fizess_elő leiratkoz~ hírlevél! hírlevel~
megosztás! megoszt~ oszd_meg ossza_meg kövess_minket kövess kövesse kövessen kövesd követés!
hozzászól~ hozzászólások! kommentek! komment~ szólj_hozzá! válasz kattints kattintson kattintás
letölt~ töltsd_le töltse_le alkalmazás~ applikáció~ bejelentkez~ bejelentkezés! belépés! belép
jelentkezz_be jelentkezzen_be kijelentkezés! regisztráció! regisztrál~ jelszó támogass támogasson
támogasd támogassa csatlakozz csatlakozzon hirdetés! reklám! szponzorált! süti sütik! cookie
cookie_k! adatvédelmi~ adatvédelem! adatkezelési~ felhasználási_feltételek! szerzői_jog~
copyright! minden_jog jog_fenntartva utánközlés cikk cikket cikkek cikkünk cikkünket cikkeink
kapcsolódó! kapcsolódó_cikk~! legolvasottabb! legnépszerűbb! ajánljuk! ajánlott! olvasta_már
lásd_még! nézd_meg tudj_meg tudjon_meg további_hírek! még_több mutass_többet! több_betöltése
ugrás_a kezdőlap! vissza_a lap_tetejére! menü! nyomtatás! küldés! értesítés~ fotó: fotók: kép:
képek: forrás: források: szöveg: szerző: szerkesztő: fordítás: fordította+ írta+ frissítve!
utoljára_frissítve! frissült! közzétéve! megjelent! hallgasd hallgassa rólunk! kapcsolat!
impresszum! címkék: témák: újságírás~ podcast ne_maradj ne_maradjon sütiket_használ sütiket
hozzászóláshoz kommenteléshez független_újságírás~ a_cikk_folytatódik folytatás kapj kapja
értesülj értesüljön küldd küldje írj_hozzászólást írjon_hozzászólást szólj_hozzá hibát_talált
hozzászólok! újságírást küld küldés legyen_előfizető legyél_előfizető csak_előfizetőknek galéria
lájkolj lájkolja hozzászólás hozzászólások kommentek_megtekintése megtekintés~ próbálja_ki
próbáld_ki vitassa_meg nyomtatása nyomtatás cikk_nyomtatása!
""",
        """
tovább még is több meg minket bennünket nekünk a az és vagy ezt ez itt ide most minden teljes
egész ingyenes ingyen híreinket hírek híreket legfrissebb friss napi heti csatornánkra
csatornánkat csatornánkhoz csatorna csoportunkhoz csoport oldalunkat oldal oldalunkon honlapunkon
linkre link videót videó elfogadom elfogad elfogadás összes elutasít beállítások kezelése perc
órája ezelőtt ismerősnek barátaiddal barátoknak közösségi médiában telegramon facebookon
a_facebookon instagramon youtube_on e mailben mail következő előző vissza témában hasonló nélkül
írásos engedély tilos fenntartva jog fel be le ki el ra re on tartalomra telefonodra munkánkat
lapunkat kommentek részletek részletekért cikkhez használ használunk független ismerőseivel
ismerőseiddel barátaival hét nap ma reklám_után után folytatódik alatt hozz létre hozzon fiókot
írj írjon szerkesztőség szerzőtől olvasóink maradj naprakész elsőként legfontosabb reggel este
postaládájába közvetlenül hirdetés_után cikkek_a teljes_cikk cikkért oldalon weboldal weboldalunk
jelentkezz jelentkezzen legyen legyél csak bármikor előfizetőinknek exkluzív tagja csoportunk
lemondható galériát megtekintése hónap más szerző további írásai cikkei mutasd elküldése ajánlása
""",
    ),
    "tr": (
        """
oku okuyun okumak okuma oku! devamı! devamını_oku! devamını devamı_için haberin_devamı! abone_ol!
abone_olun! abone abonelik~ bülten! bültenimiz~ bültenine bülteni e_bülten! paylaş! paylaşın!
paylaşmak takip_et! takip_edin! takip yorumlar! yorum yorumla! yorum_yap! yorum_yaz! yorumu
yorumunuzu cevapla! yanıtla! tıkla! tıklayın! tıklayınız! tıkla indir! indirin! indirmek
uygulama~ giriş_yap! giriş_yapın! çıkış_yap! oturum_aç! üye_ol! üye_olun! üyelik! kayıt_ol!
kaydol! kaydolun! hesap_oluştur şifre destek_ol destekle! destekleyin bağış_yap! kanalımıza
katılın reklam! ilan! sponsorlu! sponsorlu_içerik! çerez~ çerezler! gizlilik~ gizlilik!
kişisel_verilerin kullanım_koşulları! kullanım_şartları! künye! telif~ copyright! tüm_hakları
hakları_saklıdır! her_hakkı saklıdır! alıntı kaynak_gösterilmeden izinsiz makale makaleyi
makaleler haberin_tamamı! haberin ilgili_haberler! benzer_haberler! ilgili_konular!
çok_okunanlar! çok_okunan! en_çok_okunan~! önerilen~! sizin_için ayrıca_bakınız bunlar_da
daha_fazla~! daha_fazla ayrıntılar! ayrıntılı_bilgi! detaylar! detaylı_bilgi! daha_çok_haber
içeriğe_geç! anasayfa! ana_sayfa! ana_sayfaya yukarı_çık! başa_dön! menü! yazdır! gönder!
e_posta_gönder bildirim~ fotoğraf: foto: görsel: kaynak: kaynaklar: metin: yazar: yazan: çeviri:
çeviren: haber: editör: güncelleme! güncellendi! son_güncelleme! yayınlanma! dinle! dinleyin
hakkımızda! iletişim! bize_ulaşın! etiketler: konular: gazetecilik~ podcast~ kaçırma! yazmak
yapmak_için çerez_kullan~ gazeteciliği bağımsız_gazetecilik~ haberlerden_haberdar gönderin
ücretsiz_üye yazının_devamı yazıyı_paylaş! haberi_paylaş! alın yorum_bırak~ hata_bildir! okuyucu~
kanalımız~ sayfamız~ gazetemiz~ son_dakika_haberleri! sadece_aboneler galeri beğenin yorumları
yorumlarınızı yorumları_gör! yorumlara göster! deneyin tartış
""",
        """
için bizi bize bizim sitemizi ve veya ile da de bu bunu tüm tümünü haberi haber haberler
haberleri son en güncel günlük haftalık ücretsiz hemen şimdi burada buraya buradan bağlantıya
linke link kanalı kanalımız kanal kanalımızı kanalına grubumuza sayfamızı sayfa sitesi site web
internet daha fazlası fazla bilgi bilgisi ayrıca tamamını tamamı olun ol yap hesabımızı
hesabımızdan sosyal medya medyada dan den e yi ı nı a kabul et reddet ayarlar ayarları politikası
koşulları şartları dakika dk saat önce arkadaşına arkadaşlarınla konu hakkında içerik olmadan
yazılı izin kullanılamaz haklar saklı telegramda telegram_da facebookta twitterda instagramda
youtubeda posta mail e_posta x_te önceki sonraki geri açın aç okuyabilirsiniz almak yapmak giriş
yapın kullanmaktadır kullanıyor kullanıyoruz kullanır arkadaşlarınızla bağımsız haftanın günün
bugün gönder e_postanıza gelen kutunuza doğrudan yazı yazının yazıyı yazarın editör ilk siz
haberdar önemli gelişmeler gelişmelerden sabah akşam reklamdan sonra devam ediyor aşağıda mobil
uygulamamızı uygulamamız yazın bırakın destek hesap oluştur beğen videoyu izle izleyin izlemek
sadece aboneler özel istediğiniz zaman üyelerine sınırsız erişim haberleri_için dakikada
alabilirsiniz anında gelişmeleri galerisi katıl gör göster görüntüle diğer ay ücretsiz_dene
yazarın_diğer
""",
    ),
    "az": (
        """
oxu oxuyun oxumaq oxuyun! davamını_oxu! davamını davamı! ardını_oxu! ətraflı! ətraflı_oxu!
abunə_ol! abunə_olun! abunə abunəlik! bülleten~ paylaş! paylaşın! paylaşmaq izləyin izlə!
bizi_izləyin! şərhlər! şərh şərh_yaz! şərh_yazın! şərhiniz cavab_yaz! cavabla! klikləyin! kliklə!
klik daxil_olun! daxil_ol! yüklə! yükləyin! endirin! tətbiq~ qeydiyyat! qeydiyyatdan
qeydiyyatdan_keç! çıxış! şifrə parol dəstək_ol dəstəkləyin qoşulun reklam! elan! sponsorlu! kuki~
çərəz~ məxfilik! məxfilik~ istifadə_şərtləri! istifadə_qaydaları! müəllif_hüquqları!
müəlliflik_hüquqları copyright! bütün_hüquqlar hüquqlar_qorunur hüquqları_qorunur istinad məqalə
məqaləni məqalələr oxşar_xəbərlər! əlaqəli_xəbərlər! oxşar_məqalələr! çox_oxunanlar!
ən_çox_oxunan~! tövsiyə! həmçinin_oxuyun! həmçinin_bax! daha_çox! daha_ətraflı! ana_səhifə!
əsas_səhifə! yuxarı! menyu! çap! çap_et! göndər! bildiriş~ foto: fotolar: mənbə: mənbələr: mətn:
müəllif: tərcümə: tərcümə_etdi+ hazırladı+ yenilənib! yeniləndi! son_yenilənmə! dərc_olunub!
dinlə dinləyin haqqımızda! əlaqə! bizimlə_əlaqə! etiketlər: mövzular: jurnalistika~ podkast~
qaçırmayın yazmaq şərh_yazmaq kukilər~ müstəqil_jurnalistik~ göndərin xəbərdar_olun alın
davamını_oxuyun! xəbəri_paylaş! oxucu~ kanalımız~ səhifəmiz~ saytımız~ yalnız_abunəçilər bəyənin
şərhləri şərhlər_bölməsi göstər! sınayın
""",
        """
üçün bizi bizim bizə və ya ilə də da bu bunu bütün hamısını hamısı xəbəri xəbər xəbərlər
xəbərləri son ən gündəlik həftəlik pulsuz indi burada buraya buradan keçidə link linkə kanalı
kanalımız kanalımıza kanal kanalımızı qrupumuza səhifəmizi səhifəmizə saytımız saytımızda sayt
daha çox həmçinin olun ol tam mətni mətnini sosial şəbəkələrdə şəbəkələr qəbul et rədd ayarlar
parametrlər siyasəti şərtləri qaydaları istifadə dəqiqə saat əvvəl dostuna dostlarınla mövzu
mövzuda haqqında məzmun olmadan yazılı icazə qadağandır hüquqlar qorunur telegramda feysbukda
facebookda instagramda youtubeda e poçt mail poçtla əvvəlki növbəti geri zəruridir mütləqdir edin
etmək xəbərin xəbərlərdən dostlarınızla müstəqil həftənin günün bugün istifadə_edir edir edirik
mobil tətbiqimizi yazın yaradın hesab ilk siz mühüm vacib səhər axşam poçtunuza birbaşa reklamdan
sonra aşağıda videonu izləmək videoya baxın bax baxmaq məqalənin müəllifin yalnız abunəçilər
istədiyiniz zaman xüsusi məlumat qalereya operativ ən_operativ oxucularımız rəsmi göstər gör
digər ay müəllifin_digər
""",
    ),
    "vi": (
        """
đọc đọc_thêm! đọc_tiếp! xem_thêm! xem_tiếp! xem_chi_tiết! xem_tất_cả! chi_tiết! đăng_ký! đăng_kí!
đăng_nhập! đăng_xuất! bản_tin! theo_dõi chia_sẻ! bình_luận! ý_kiến_bạn_đọc! phản_hồi! trả_lời!
nhấn nhấp bấm click tải_ứng_dụng tải_app tải_về! tải ứng_dụng tài_khoản mật_khẩu tham_gia ủng_hộ
quyên_góp quảng_cáo! tài_trợ! được_tài_trợ cookie cookies! quyền_riêng_tư! bảo_mật chính_sách
điều_khoản! bản_quyền! mọi_quyền bảo_lưu bảo_lưu_mọi_quyền! cấm_sao_chép ghi_rõ_nguồn bài_viết
bài_báo toàn_văn tin_liên_quan! liên_quan! bài_liên_quan! đọc_nhiều! đọc_nhiều_nhất! xem_nhiều!
tin_mới! tin_nóng! đề_xuất! tìm_hiểu_thêm! chuyển_đến trang_chủ! về_đầu_trang! in_bài!
in_bài_viết! gửi_email! gửi_cho thông_báo ảnh: hình_ảnh: nguồn: tác_giả: biên_tập: người_dịch:
dịch: theo: cập_nhật! cập_nhật_lần_cuối! đăng_lúc! nghe giới_thiệu! liên_hệ! về_chúng_tôi!
từ_khóa: chủ_đề: thẻ: báo_chí podcast đừng_bỏ_lỡ nhận_tin nhận_bản_tin gửi gửi_bình_luận!
viết_bình_luận! sử_dụng_cookie báo_chí_độc_lập ủng_hộ_chúng_tôi xem_video tin_tức_mới_nhất
tin_mới_nhất! tạo_tài_khoản bấm_vào mời_bạn_đọc mời_bạn xem_bài báo_lỗi! đọc_bài trở_thành
dành_cho_thuê_bao kênh_của_chúng_tôi cập_nhật mời_độc_giả xem_tất_cả_bình_luận tất_cả_bình_luận
""",
        """
thêm tiếp chúng tôi chúng_tôi của bạn trên tại đây ở ở_đây vào để cho với và hoặc các những này
bài tin tức tin_tức mới nhất mới_nhất hàng ngày hàng_ngày tuần hằng_ngày miễn phí miễn_phí kênh
nhóm trang web trang_web liên_kết đường_link video toàn bộ toàn_bộ đầy_đủ tất_cả nội_dung nhận
qua email thư điện tử mạng xã hội mạng_xã_hội ngay bây giờ hôm nay chấp chấp_nhận đồng ý đồng_ý
từ chối từ_chối cài đặt cài_đặt quản_lý sử_dụng điện_thoại về phút trước bạn_bè người nút sau
trước_đó không được cấm sự cùng chủ_đề khi phép văn_bản bằng đọc_giả quan_tâm sử dụng độc_lập
sau_quảng_cáo tiếp_tục hôm_nay bạn_đọc ý_kiến của_bạn viết đầu_tiên biết quan_trọng trực_tiếp
hộp_thư tạo xem có_thể chỉ dành_cho thuê_bao bè bài_viết_này lượt tác_giả mobile di_động nhiều
tức_thì fanpage đầy đủ kèm theo giúp chính_thức thành_viên bất_cứ_lúc_nào thư_viện độc_quyền
nhanh_nhất khác tháng hiển_thị
""",
    ),
    "id": (
        """
baca baca! membaca bacaan baca_juga! baca_selengkapnya! selengkapnya! lanjut_membaca!
lanjutkan_membaca! lanjut_baca! langganan! berlangganan! berlanggananlah pelanggan buletin
newsletter! nawala bagikan! membagikan sebarkan! ikuti_kami! ikuti komentar! komentari!
tulis_komentar! tinggalkan_komentar! balas! klik ketuk unduh! download mengunduh aplikasi masuk!
keluar! login! logout! daftar! daftar_sekarang! mendaftar daftarkan registrasi! akun kata_sandi
dukung donasi! bergabung gabung iklan! pasang_iklan! advertorial! bersponsor! disponsori cookie
cookies! kuki privasi kebijakan_privasi! syarat_dan_ketentuan! ketentuan_layanan!
ketentuan_penggunaan! pedoman_media_siber! hak_cipta copyright! hak_cipta_dilindungi!
dilindungi_undang dilarang mengutip artikel artikel_terkait! berita_terkait! terkait! terpopuler!
terbanyak_dibaca! paling_banyak_dibaca! rekomendasi! berita_lainnya! berita_terkini! lihat_juga!
lihat_semua! lihat_selengkapnya! simak_juga! tampilkan_lebih muat_lebih info_selengkapnya!
info_lebih pelajari_lebih langsung_ke lewati_ke beranda! kembali_ke_atas! menu! cetak!
kirim_lewat kirim_via notifikasi foto: gambar: sumber: penulis: editor: teks: reporter:
penerjemah: terjemahan: diterjemahkan_oleh+ ditulis_oleh+ diperbarui! terakhir_diperbarui!
diterbitkan! dipublikasikan! dengarkan tentang_kami! hubungi_kami! kontak! redaksi! tag: topik:
kata_kunci: jurnalisme siniar podcast jangan_lewatkan berkomentar kirim kirimkan terima_berita
dapatkan_berita menggunakan_cookie jurnalisme_independen lanjutkan tonton_video tonton
beri_komentar buat_akun laporkan cek_berita simak ikuti_saluran baca_artikel saksikan temukan
dapatkan khusus_pelanggan konten_eksklusif galeri gabung_di berlangganan_sekarang lihat_komentar!
tampilkan_komentar!
""",
        """
lagi juga lebih lanjut lanjutan kami kita anda kamu di ke dari pada untuk dan atau dengan yang
ini itu sini disini sekarang semua seluruh lengkap gratis berita kabar terbaru terkini harian
mingguan setiap hari pagi saluran kanal grup channel halaman situs web laman tautan link video
lewat melalui media sosial surat elektronik email e mail tanpa izin tertulis terima setuju tolak
pengaturan kelola kebijakan syarat ketentuan penggunaan menit jam lalu yang_lalu teman topik sama
isi konten berikutnya sebelumnya kembali sudah punya adalah oleh tombol selanjutnya informasi
ponsel redaksi update setelah lengkapnya artikelnya beritanya menggunakan independen
setelah_iklan di_bawah bawah minggu hari_ini buat pembaca pendapat tulis pertama penting langsung
kotak_masuk bisa hanya teman_anda teman_temanmu whatsapp_channel pilihan menarik hp seluler
kabar_terbaru whatsapp google news lain lainnya gulir melanjutkan scroll jadi jadilah khusus
eksklusif resmi kapan saja anggota akses penuh lihat tampilkan bulan penulis
""",
    ),
    "ms": (
        """
baca baca! membaca bacaan baca_juga! baca_lagi! baca_lanjut! baca_seterusnya! baca_selanjutnya!
teruskan_membaca! sambung_baca! langgan! melanggan langganan! pelanggan buletin surat_berita
newsletter! kongsi! kongsikan! berkongsi ikuti_kami! ikuti komen! komen tinggalkan_komen! balas!
klik ketik muat_turun! muat_turunkan download aplikasi log_masuk! log_keluar! daftar!
daftar_masuk! mendaftar daftarkan akaun kata_laluan sokong sertai derma! iklan! pengiklanan!
tajaan! ditaja cookie kuki cookies! privasi dasar_privasi! polisi_privasi! terma_penggunaan!
terma_dan_syarat! syarat_dan_terma! hak_cipta copyright! hak_cipta_terpelihara! terpelihara!
artikel artikel_berkaitan! berita_berkaitan! berkaitan! paling_popular! paling_dibaca! popular!
disyorkan! berita_terkini! berita_lain! lihat_juga! lihat_semua! lihat_lagi! tunjukkan_lagi!
maklumat_lanjut! ketahui_lebih langkau_ke terus_ke laman_utama! kembali_ke_atas! menu! cetak!
hantar_melalui pemberitahuan notifikasi foto: gambar: sumber: penulis: penyunting: teks:
terjemahan: diterjemahkan_oleh+ ditulis_oleh+ dikemas_kini! kemas_kini! dikemaskini! diterbitkan!
disiarkan! dengarkan dengar_artikel tentang_kami! mengenai_kami! hubungi_kami! tag: topik:
kata_kunci: kewartawanan podcast audio_siar jangan_lepaskan komen_anda hantar terima_berita
dapatkan_berita menggunakan_kuki kewartawanan_bebas teruskan tonton_video tonton tulis_komen
cipta_akaun laporkan ikuti_saluran baca_artikel saksikan dapatkan memberi_komen kongsikan_artikel
khas_pelanggan kandungan_eksklusif sertai_kami sertai_saluran lihat_komen! tunjukkan_komen!
""",
        """
lagi juga lebih lanjut kami kita anda di ke dari daripada pada untuk dan atau dengan yang ini itu
sini disini sekarang semua seluruh penuh percuma berita terkini terbaharu terbaru harian mingguan
setiap hari pagi saluran kumpulan channel halaman laman web sesawang pautan link video melalui
media sosial emel e mel email tanpa kebenaran bertulis terima setuju tolak tetapan urus dasar
syarat terma penggunaan minit jam lalu yang_lalu rakan topik sama isi kandungan seterusnya
sebelumnya kembali sudah mempunyai adalah oleh butang maklumat telefon memberi menggunakan bebas
selepas_iklan bawah minggu hari_ini cipta pembaca pendapat tulis pertama penting terus peti_masuk
boleh hanya rakan_anda kemas lain lainnya jadi sahaja artikel_penuh dapat mudah_alih
aplikasi_mudah whatsapp google news tatal berita_penuh khas eksklusif rasmi galeri bila masa ahli
akses lihat tunjukkan bulan penulis
""",
    ),
    "tl": (
        """
basahin! basahin magbasa pagbabasa basahin_din! ipagpatuloy_ang_pagbasa ituloy_ang mag_subscribe
magsubscribe subscribe! mag_sign newsletter ibahagi! i_share ishare sundan! sundan i_follow
sumunod komento! mga_komento! magkomento mag_iwan mag_log mag_login sumagot! i_click pindutin
i_download download app patalastas! anunsyo! advertisement! cookies! privacy patakaran tuntunin
karapatang_sipi! karapatan_ay karapatan_ay_nakalaan nakalaan copyright! artikulo mga_artikulo
kaugnay! kaugnay_na pinakabasa! pinakasikat! tingnan_din! tingnan_ang_lahat! alamin_ang_higit
matuto_nang_higit magrehistro mag_register sumali suportahan mag_donate kaugnay_na_balita!
higit_pa! laktawan magpunta_sa larawan: litrato: pinagmulan: sanggunian: may_akda: isinulat_ni+
isinalin_ni+ na_update! inilathala! pakinggan tungkol_sa_amin! makipag_ugnayan! i_print!
ipadala_sa pamamahayag huwag_palampasin mag_sign_up makatanggap tumanggap kumuha ipadala
sumulat_ng gumagamit_ng_cookies malayang_pamamahayag magpatuloy panoorin manood lumikha_ng iulat
tingnan alamin mag_komento maging_una i_follow_kami sumali_sa komento mga_komento
""",
        """
ang mga ng sa na ay at o pa iba pang higit amin aming atin ating iyong inyong ito dito rito
ngayon buo buong lahat libre balita mga_balita pinakabagong pinakabago araw araw_araw lingguhan
lingguhang channel grupo pahina website site link video para upang din rin mag sign up i click
follow log in ni ninyo mo namin kami walang pahintulot nakasulat tanggapin tanggihan mga_setting
paggamit minuto oras nakalipas kaibigan social media paksa nilalaman susunod nakaraan bumalik
email tungkol wag share subscribe pagbasa kumpletong karapatan kwento istorya nang gumagamit
malayang malaya pagkatapos ibaba linggo ngayong mambabasa opinyon isulat una unang mahalagang
direkta inbox maaari lamang subscriber mga_kaibigan kabuuan detalye bahagi tungkol_dito maging
opisyal eksklusibo anumang miyembro ipakita buwan lahat_ng
""",
    ),
}
