"""Who asks to be followed on WhatsApp, Telegram or Google News is told from news about them."""

import pytest

from tests.reading.test_appeals import read
from tests.reading.test_other_elements import TEXT


@pytest.mark.parametrize(
    "line",
    [
        line.strip()
        for line in """
        Stay connected with us on Telegram|For more updates follow our WhatsApp channel
        Rejoignez notre chaîne WhatsApp|Únete a nuestro canal de WhatsApp|Volg ons via WhatsApp
        Folge unserem WhatsApp-Kanal|Segui il nostro canale Telegram|WhatsApp kanalımıza katılın
        Следите за нашими новостями в Telegram|Підписуйтесь на наш Telegram-канал
        Пратете нè на Фејсбук|Последвайте ни във Facebook|Zapratite naš kanal na Viberu
        देश की ताजा खबरें पढ़ने के लिए हमारा व्हाट्सऐप चैनल जॉइन करें|हमें फेसबुक पर लाइक करें
        ताज्या बातम्यांसाठी आमच्या व्हॉट्सअॅप ग्रुपला जॉईन व्हा
        লেটেস্ট খবর পেতে আমাদের হোয়াটসঅ্যাপ চ্যানেল ফলো করুন
        খবরের আপডেট পেতে গুগল নিউজ চ্যানেল ফলো করুন
        மேலும் செய்திகளுக்கு எங்கள் வாட்ஸ்அப் சேனலை ஃபாலோ செய்யுங்கள்
        మరిన్ని తాజా వార్తల కోసం మా వాట్సాప్ ఛానెల్‌ని ఫాలో అవ్వండి
        ಇತ್ತೀಚಿನ ಸುದ್ದಿಗಳಿಗಾಗಿ ನಮ್ಮ ವಾಟ್ಸಾಪ್ ಚಾನೆಲ್ ಫಾಲೋ ಮಾಡಿ
        ഏറ്റവും പുതിയ വാർത്തകൾക്കായി ഞങ്ങളുടെ വാട്സാപ്പ് ചാനൽ ഫോളോ ചെയ്യുക
        ہمارا واٹس ایپ چینل فالو کریں|لمتابعة أخبارنا عبر تطبيق واتساب اضغط هنا
        تابع آخر الأخبار عبر جوجل نيوز|به کانال تلگرام ما بپیوندید|הצטרפו לערוץ הטלגרם שלנו
        Ikuti kanal WhatsApp kami|Dapatkan update berita pilihan setiap hari
        Cek Berita dan Artikel yang lain di Google News|Simak berita terbaru di WhatsApp Channel
        Mời bạn đọc theo dõi trên Google News|Hãy theo dõi chúng tôi trên Zalo
        ติดตามข่าวสารทางไลน์|กดติดตามไลน์|【LINE友だち追加】|本紙のX公式アカウントをフォロー
        点击关注我们的微信公众号|點我加入LINE好友|▶ 네이버에서 구독하기|카카오톡 채널 구독하기
        Tufuate kwenye WhatsApp|தினமணி செய்திமடலைப் பெற... உடனே கிளிக் செய்யுங்கள்
        आपको यह खबर कैसी लगी? कमेंट में बताएं|Comment below|Kindly share this post|Views: 1,204
        Total views: 112|Visited 33 times, 1 visit(s) today|Keywords: ferries
        """.strip()
        .replace("\n", "|")
        .split("|")
    ],
)
def test_a_line_that_asks_to_be_followed_is_no_text(line):
    assert read(behind=f"<p>{line}</p>") == TEXT
    assert read(amid=f"<p>{line}</p>") == TEXT


@pytest.mark.parametrize(
    "others", ["", " ahead of <a href='https://open.spotify.com/show/2'>Tugs</a>"]
)
def test_links_to_where_podcasts_are_heard_are_text(others):
    heard = f"Her show <a href='https://podcasts.apple.com/x'>Ice</a> won{others}, the jury said."

    assert len(read(amid=f"<p>{heard}</p>")) == len(TEXT) + 1


@pytest.mark.parametrize(
    "news",
    [
        "WhatsApp will follow the rules of the European Union from March, the company said.",
        "The scammers wrote: Join our WhatsApp group and win a boat.",
        "He told us on WhatsApp that the ferries had stopped in the ice.",
        "“Follow our channel on Telegram,” the minister told the crowd on the quay.",
        "Users who join a Telegram channel of the gang get the address, the police of Skarv said.",
        "WhatsApp führt Kanäle ein, denen alle folgen können, teilte der Konzern mit.",
        "Le maire l'a annoncé sur notre quai et non sur WhatsApp, a-t-il dit.",
        "El alcalde sigue en Telegram a los pilotos del puerto de Skarv.",
        "Власти следят за каналами в Telegram, сообщила полиция Скарва.",
        "व्हाट्सऐप चैनल को लाखों लोग फॉलो करते हैं, कंपनी ने सोमवार को कहा।",
        "হোয়াটসঅ্যাপ চ্যানেল বন্ধ করেছে সরকার, মন্ত্রী সোমবার বলেছেন।",
        "వాట్సాప్ ఛానెల్‌ను లక్షల మంది ఫాలో అవుతున్నారని కంపెనీ తెలిపింది.",
        "واٹس ایپ چینل کو لاکھوں لوگ فالو کرتے ہیں، کمپنی نے کہا۔",
        "أعلنت شركة واتساب أنها ستحظر القناة يوم الاثنين.",
        "تلگرام در ایران فیلتر است و کاربران آن کم شده‌اند.",
        "טלגרם חסמה את הערוץ של הקבוצה, כך נמסר ביום שני.",
        "WhatsApp kanalı pazartesi günü kapatıldı, polis açıkladı.",
        "Pemerintah memblokir saluran WhatsApp milik kelompok itu.",
        "Zalo có hơn 70 triệu người dùng, công ty cho biết hôm thứ Hai.",
        "LINEの利用者が一億人を超えたと会社が発表した。",
        "微信公众号的用户已经超过一亿人，公司说。",
        "카카오톡 이용자가 오천만 명을 넘었다고 회사는 밝혔다.",
        "ไลน์มีผู้ใช้กว่าห้าสิบล้านคน บริษัทระบุเมื่อวันจันทร์.",
    ],
)
def test_news_of_a_channel_is_text(news):
    assert read(behind=f"<p>{news}</p>") == (*TEXT, news)
    assert news in read(amid=f"<p>{news}</p>")
