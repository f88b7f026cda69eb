"""The names of months and weekdays, as outlets print them in the languages of their readers."""

import unicodedata

# Twelve columns a language, January first; "/" parts the forms of one month, "_" its words.
_MONTHS = """
en January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug September/Sept/Sep
   October/Oct November/Nov December/Dec
de Januar/Jänner/Jän Februar/Feber März/Mär/Mrz April Mai Juni Juli August September Oktober/Okt
   November Dezember/Dez
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december/des
fr janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre octobre
   novembre décembre/déc
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre
   noviembre diciembre/dic
ca gener/gen febrer març abril maig juny juliol/jul agost setembre/set octubre/oct novembre desembre
pt janeiro fevereiro/fev março/marco abril/abr maio/mai junho julho agosto setembro outubro/out
   novembro dezembro/dez
it gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/sett
   ottobre/ott novembre dicembre
ro ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie
   noiembrie/noi decembrie
pl stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj
   czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz
   października/październik/paź listopada/lis grudnia/grudzień/gru
cs ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec
   srpna/srpen září října/říjen listopadu prosince/prosinec
sk januára február/februára marec apríl/apríla máj/mája jún/júna júl/júla augusta septembra
   október/októbra novembra decembra
sl januarja februarja marec aprila maja junij/junija julij/julija avgust/avgusta septembra oktobra
   novembra decembra
sr januara/siječnja/siječanj februara/veljače/veljača marta/ožujka/ožujak aprila/travnja/travanj
   maja/svibnja/svibanj juna/lipnja/lipanj jula/srpnja/srpanj avgust/avgusta/kolovoza/kolovoz
   septembar/septembra/rujna/rujan oktobar/oktobra novembar/novembra/studenoga/studenog/studeni
   decembar/decembra/prosinca/prosinac
lt sausio/sausis vasario/vasaris kovo/kovas balandžio/balandis gegužės/gegužė birželio/birželis
   liepos/liepa rugpjūčio/rugpjūtis rugsėjo/rugsėjis spalio/spalis lapkričio/lapkritis
   gruodžio/gruodis
lv janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā
   jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī
   decembris/decembrī
hu január február március/márc április/ápr május/máj június/jún július/júl augusztus
   szeptember/szept október november december
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
   lokakuuta marraskuuta joulukuuta
tr Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
id Januari Februari Maret April Mei Juni Juli Agustus/Agu September Oktober November Desember
ru января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн
   июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя
   декабря/декабрь/дек
uk січня/січ лютого/лют березня/бер квітня/кві травня/тра червня/чер липня/лип серпня/сер
   вересня/вер жовтня/жов листопада/лис грудня/гру
el Ιανουαρίου/Ιαν Φεβρουαρίου/Φεβ Μαρτίου/Μαρ Απριλίου/Απρ Μαΐου/Μαΐ Ιουνίου/Ιουν Ιουλίου/Ιουλ
   Αυγούστου/Αυγ Σεπτεμβρίου/Σεπ Οκτωβρίου/Οκτ Νοεμβρίου/Νοε Δεκεμβρίου/Δεκ
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
sq janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
bg януари февруари март април май юни юли август септември октомври ноември декември
mk јануари февруари март април мај јуни јули август септември октомври ноември декември
ka იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი
   დეკემბერი
he ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי
   אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
th มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
hi जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर
   नवंबर/नवम्बर दिसंबर/दिसम्बर
mr जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
ne जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
gu જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર ઑક્ટોબર/ઓક્ટોબર નવેમ્બર ડિસેમ્બર
pa ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ
bn জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
ta ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
te జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
kn ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
ml ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ്/മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ar يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
   كانون_الثاني/كانون_ثاني/كانون_الثانى شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول
   تشرين_الأول/تشرين_الاول/تشرين_أول/تشرين_اول تشرين_الثاني/تشرين_ثاني/تشرين_الثانى
   كانون_الأول/كانون_الاول/كانون_أول/كانون_اول
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت سپتامبر اکتبر نوامبر دسامبر
"""
# No form means two different months in two of these languages, so they share one table. (Croatian
# listopada is left out: to Poles that is November.)

_WEEKDAYS = """
Monday Mon Tuesday Tues Tue Wednesday Wed Thursday Thurs Thur Thu Friday Fri Saturday Sat Sunday Sun
Montag Mo Dienstag Di Mittwoch Mi Donnerstag Do Freitag Fr Samstag Sonnabend Sa Sonntag So
lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
lunes martes miércoles mié jueves jue viernes vie sábado sáb sab domingo dom
segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira
quinta-feira sexta-feira
lunedì martedì mercoledì giovedì gio venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
понеділок вівторок середа четвер пʼятниця субота неділя
Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar
hétfő kedd szerda csütörtök péntek szombat vasárnap
सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार वीरवार शुक्रवार शनिवार रविवार
সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
Senin Selasa Rabu Kamis Jumat Sabtu Minggu
月 火 水 木 金 土 日 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
"""


def fold_word(word: str) -> str:
    """Return a word, or two, as the tables hold it: composed, caseless, without a full stop."""
    return " ".join(unicodedata.normalize("NFC", word.rstrip(".").casefold()).split())


def _number_months() -> dict[str, int]:
    cells = [cell for cell in _MONTHS.split() if len(cell) > 2 or not cell.isascii()]
    return {
        fold_word(form): column % 12 + 1
        for column, cell in enumerate(cells)
        for form in cell.replace("_", " ").split("/")
    }


MONTHS = _number_months()
WEEKDAYS = frozenset(map(fold_word, _WEEKDAYS.split()))
