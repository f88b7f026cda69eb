"""The words beside a printed time: what it is the time of, days named from today, and fillers."""

from typing import Final

from wirefeed.reading.dating.months import fold_word


def _fold(words: str) -> frozenset[str]:
    return frozenset(map(fold_word, words.split()))


# Before a time: what it is the time of.
PUBLISHED: Final = frozenset(
    """published posted publish created uploaded issued released veröffentlicht erstellt publiziert
    publié publiée paru publicado publicada creado publicat pubblicato gepubliceerd geplaatst
    publicerad publisert publiceret julkaistu opublikowano publikováno megjelent yayınlanma
    yayın опубликовано опубликована создано опубліковано प्रकाशित पब्लिश اشاعت نشر النشر
    প্রকাশিত 发布时间 发布 发表 公開 公開日 入力 입력 등록 승인 송고 objavljeno објављено
    објавено публикувано zverejnené publikované vydáno közzétéve δημοσιεύθηκε δημοσιεύτηκε
    δημοσίευση birt avaldatud publicēts paskelbta giriş oluşturulma đăng diterbitkan terbit
    เผยแพร่ פורסם انتشار 发布于 发表于 发布日期 发稿时间 發布 發布時間 發表 公開日時 掲載 掲載日
    配信 投稿日 게시 發佈時間 發佈 發佈日期 yayınlandı yayımlandı 발행 작성 기사입력 최초입력
    등록일 발행일 เผยแพร่เมื่อ วันที่เผยแพร่ โพสต์เมื่อ апублікавана жарияланды dərc
    udgivet""".split()  # noqa: SIM905  a list of words reads as one
)
MODIFIED: Final = frozenset(
    """updated update modified edited refreshed revised aktualisiert aktualisierung geändert stand
    jour modifié actualisé màj maj actualizado actualizada modificado modificada atualizado
    atualizada atualização aggiornato aggiornamento actualitzat bijgewerkt gewijzigd uppdaterad
    oppdatert opdateret päivitetty aktualizacja zaktualizowano aktualizováno frissítve
    güncelleme güncellenme обновлено обновлена оновлено अपडेट अपडेटेड ڈیٹ تحديث হালনাগাদ আপডেট
    更新 更新时间 更新日 最終更新 수정 actualizat ažurirano izmenjeno posodobljeno ажурирано
    обновено aktualizované ενημερώθηκε ενημέρωση uppfært uuendatud atjaunots atnaujinta cập
    diperbarui dikemas ปรับปรุง อัปเดต อัพเดต עודכן עדכון به‌روزرسانی بروزرسانی به‌روز
    përditësuar opgedateer 最后更新 最後更新 最新更新 更新日期 更新于 更新於 最終更新日
    最終更新日時 업데이트 แก้ไข แก้ไขเมื่อ actualización actualizare actualizace frissítés
    änderung bearbeitet التحديث corrected amended 更新日時 更新時間 최종수정 기사수정 수정일
    อัปเดตล่าสุด อัพเดทล่าสุด อัปเดตเมื่อ แก้ไขล่าสุด modificato modificata modifica modifiée
    actualisée editado editada alterado alterada aangepast ændret ändrad ändrat uppdaterat
    endret muokattu zmodyfikowano upraveno upravené módosítva modificat изменено змінено
    güncellendi diubah τροποποιήθηκε yeniləndi абноўлена жаңартылды განახლდა թարմացվել
    புதுப்பிக்கப்பட்டது""".split()  # noqa: SIM905  a list of words reads as one
)
# Days that are named from the day of the retrieval.
TODAY: Final = _fold(
    """today heute aujourd'hui aujourd’hui hoy hoje oggi vandaag idag dnes dzisiaj dziś danas
    danes azi astăzi σήμερα bugün сегодня сьогодні днес денес данас tänään täna šodien
    šiandien avui اليوم امروز آج היום आज আজ ఈరోజు ഇന്ന് இன்று วันนี้ 今日 今天 오늘"""
) | {"i dag", "í dag", "hari ini", "hôm nay"}
YESTERDAY: Final = _fold(
    """yesterday gestern hier ayer ontem ieri gisteren igår včera wczoraj jučer juče včeraj
    tegnap χθες dün вчера вчора јуче eilen eile vakar ahir أمس دیروز אתמול कल গতকাল நேற்று
    ഇന്നലെ kemarin semalam เมื่อวาน 昨日 昨天 어제"""
) | {"i går", "í gær", "hôm qua"}
FILLERS: Final = frozenset(
    """at on of de del the um uhr à a las el le la hrs hours às da di do ore alle kl klo kell om
    den г года год року в о u godz vom last first ultimo ultima última mis mise to date and und
    en y e et by t ob u h об στις เวลา น ค.ศ พ.ศ को पर बजे तारीख تاریخ بجے اپ ساعت الساعة الساعه
    gada plkst تاريخ التاريخ آخر آخرین تم 时间 時間 日期 日時 일시 시간 วันที่ ที่ เมื่อ от від
    @ ж ngày năm lúc zuletzt ta’ fómhair ժամը ម៉ោង ماه سال زمان مورخ
    il em op nhật kini pada""".split()  # noqa: SIM905  a list of words reads as one
)
# Right before a clock: "8. máj 2024 o 13:40".
AT: Final = _fold(
    """o v ve во у а ora orele les klockan klokken saat saati στις në pukul jam saa сағат соат soat
    בשעה في تمام عند در ag godzinie godzina hodine án én ján jén"""
)
