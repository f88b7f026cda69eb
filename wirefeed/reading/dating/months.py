"""The names of months and weekdays, as outlets print them in the languages of their readers."""

import unicodedata

from wirefeed.reading.dating.persian import PERSIAN_MONTHS

# Twelve columns a language, January first; "/" parts the forms of one month, "_" its words.
_MONTHS = """
en January/Jan February/Feb March/Mar April/Apr May June/Jun July/Jul August/Aug
   September/Sept/Sep October/Oct November/Nov December/Dec
de Januar/Jänner/Jän Februar/Feber März/Mär/Mrz April Mai Juni Juli August September Oktober/Okt
   November Dezember/Dez
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december/des
fr janvier/janv février/févr/fév mars avril/avr mai juin juillet/juill/juil août/aout septembre
   octobre novembre décembre/déc
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre
   noviembre diciembre/dic
ca gener/gen febrer/febr març abril/d’abril/d'abril/d’abr maig juny juliol/jul
   agost/d’agost/d'agost/d’ag setembre/set octubre/oct/d’octubre/d'octubre/d’oct novembre/nov
   desembre/des
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
sl januarja februarja marec aprila maja junij/junija julij/julija avgust/avgusta/avg septembra
   oktobra novembra decembra
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
hu január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus
   szeptember/szept október november december
fi tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
   lokakuuta marraskuuta joulukuuta
tr Ocak/Oca Şubat/Şub Mart/Mar Nisan/Nis Mayıs/May Haziran/Haz Temmuz/Tem Ağustos/Ağu Eylül/Eyl
   Ekim/Eki Kasım/Kas Aralık/Ara
id Januari Februari Maret April Mei Juni Juli Agustus/Agu September Oktober November Desember
ru января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май
   июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт
   ноября/ноябрь/нояб/ноя декабря/декабрь/дек
uk січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт/кві
   травня/травень/трав/тра червня/червень/черв/чер липня/липень/лип серпня/серпень/серп/сер
   вересня/вересень/вер жовтня/жовтень/жовт/жов листопада/листопад/лис грудня/грудень/груд/гру
be студзеня/студзень лютага/люты сакавіка/сакавік красавіка/красавік мая чэрвеня/чэрвень
   ліпеня/ліпень жніўня/жнівень верасня/верасень кастрычніка/кастрычнік лістапада/лістапад
   снежня/снежань
kk қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз қыркүйек/қыр
   қазан/қаз қараша/қар желтоқсан/жел
uz январ феврал март апрел май июн июл август сентябр октябр ноябр декабр
uz yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr
tk ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr
az yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
hy հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս
   հուլիսի/հուլիս օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր
   դեկտեմբերի/դեկտեմբեր
hy հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ
el Ιανουαρίου/Ιαν Φεβρουαρίου/Φεβ Μαρτίου/Μαρ Απριλίου/Απρ Μαΐου/Μαΐ Ιουνίου/Ιουν Ιουλίου/Ιουλ
   Αυγούστου/Αυγ Σεπτεμβρίου/Σεπ Οκτωβρίου/Οκτ Νοεμβρίου/Νοε Δεκεμβρίου/Δεκ
el Ιανουάριος Φεβρουάριος Μάρτιος/Μάρ Απρίλιος Μάιος/Μάι Ιούνιος/Ιούν Ιούλιος/Ιούλ Αύγουστος/Αύγ
   Σεπτέμβριος Οκτώβριος Νοέμβριος/Νοέ Δεκέμβριος
is janúar febrúar mars apríl maí júní júlí ágúst/ágú september október nóvember/nóv desember
et jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september oktoober november
   detsember/dets
sq janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
bg януари/яну февруари март април май юни юли август септември/сеп октомври ноември/ное декември
mk јануари/јан февруари март април мај јуни/јун јули/јул август септември октомври ноември
   декември
sr јануар/јануара фебруар/фебруара/феб март април/априла мај/маја јун/јуна јул/јула август
   септембар/септембра октобар/октобра новембар/новембра/нов децембар/децембра/дец
ka იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ
   სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
am ጃንዋሪ ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር
he ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי
   אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
he ינו׳/בינו׳ פבר׳/בפבר׳ מרץ אפר׳/באפר׳ מאי יוני יולי אוג׳/באוג׳ ספט׳/בספט׳ אוק׳/באוק׳ נוב׳/בנוב׳
   דצמ׳/בדצמ׳
as জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল মে’ জুন জুলাই আগষ্ট ছেপ্টেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ
th มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค
   กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
hi जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर
   दिसंबर/दिसम्बर
hi जन॰ फ़र॰/फ़रवरी मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰
mr जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें
   डिसेंबर/डिसें
ne जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
gu જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર/સપ્ટે ઑક્ટોબર/ઓક્ટોબર/ઑક્ટો નવેમ્બર/નવે
   ડિસેમ્બર/ડિસે
pa ਜਨਵਰੀ ਫਰਵਰੀ/ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ/ਜੁਲਾ ਅਗਸਤ ਸਤੰਬਰ/ਸਤੰ ਅਕਤੂਬਰ/ਅਕਤੂ ਨਵੰਬਰ/ਨਵੰ ਦਸੰਬਰ/ਦਸੰ
bn জানুয়ারি/জানুয়ারী/জানু ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট সেপ্টেম্বর/সেপ/সেপ্ট
   অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
ta ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ
   டிசம்பர்/டிச
te జనవరి ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్/సెప్టెం అక్టోబర్/అక్టో నవంబర్/నవం డిసెంబర్/డిసెం
kn ಜನವರಿ ಫೆಬ್ರವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ
ml ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ്/മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ/സെപ്റ്റം
   ഒക്ടോബർ/ഒക്‌ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം
or ଜାନୁଆରୀ ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ/ଏପ୍ରିଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର
si ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි/ජුනි ජූලි/ජුලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්
lo ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ
my ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်/သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ
km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
vi tháng_1/tháng_01/thg_1 tháng_2/tháng_02/thg_2 tháng_3/tháng_03/thg_3 tháng_4/tháng_04/thg_4
   tháng_5/tháng_05/thg_5 tháng_6/tháng_06/thg_6 tháng_7/tháng_07/thg_7 tháng_8/tháng_08/thg_8
   tháng_9/tháng_09/thg_9 tháng_10/thg_10 tháng_11/thg_11 tháng_12/thg_12
ms Januari Februari Mac April Mei Jun Julai Ogos/Ogo September Oktober November Disember/Dis
tl Enero Pebrero/Peb Marso Abril Mayo Hunyo/Hun Hulyo/Hul Agosto Setyembre Oktubre Nobyembre/Nob
   Disyembre
so Janaayo/Jannaayo Febraayo Maarso Abriil Maayo Juun Luulyo/Luuliyo Ogosto Sebteembar/Sebtembar
   Oktoobar Noofeembar/Nofeembar Diseembar
sw Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba
zu Januwari Februwari Mashi Ephreli Meyi Juni Julayi Agasti Septhemba Okthoba Novemba Disemba
xh Janyuwari Februwari Matshi Epreli Meyi Juni Julayi Agasti Septemba Okthobha Novemba Disemba
ha Janairu Faburairu/Fabrairu Maris Afirilu Mayu Yuni Yuli Agusta Satumba Oktoba Nuwamba Disamba
af Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember
lb Januar Februar Mäerz Abrëll Mee Juni Juli August September Oktober November Dezember
gl xaneiro/xan febreiro/feb marzo abril maio xuño xullo agosto setembro outubro novembro decembro
mt Jannar Frar Marzu April Mejju Ġunju Lulju Awwissu Settembru Ottubru Novembru Diċembru
cy Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr
ga Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán Deireadh Samhain Nollaig
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ar يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
   كانون_الثاني/كانون_ثاني/كانون_الثانى شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب أيلول/ايلول
   تشرين_الأول/تشرين_الاول/تشرين_أول/تشرين_اول تشرين_الثاني/تشرين_ثاني/تشرين_الثانى
   كانون_الأول/كانون_الاول/كانون_أول/كانون_اول
mo يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
dz جانفي فيفري مارس أفريل/افريل ماي جوان جويلية أوت/اوت سبتمبر أكتوبر نوفمبر ديسمبر
ps جنوري فبروري/فېبروري مارچ اپریل مۍ جون جولای اګست سپتمبر/سېپتمبر اکتوبر نومبر دسمبر
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت سپتامبر اکتبر نوامبر دسامبر
"""
# But for a few Croatian ones no form means two different months in two of these languages, so they
# share one table.
# Words that are names of people, places and papers as well: a month only beside a day's figure.
_NAMES = frozenset(
    """julie junie ara mac mee medi maris agosti oca nob márta haz kas hun hul tem nis dis peb eki
    eyl mayu yuni yuli تیر تير مهر آبان ابان آذر اذر دی دي بهمن حمل ثور جوزا سرطان اسد میزان ميزان
    عقرب قوس جدی جدي دلو حوت سنبله زمری وږی تله لړم کب""".split()  # noqa: SIM905  a list of words reads as one
)
_CROATIAN = {"lip": 6, "lis": 10, "listopad": 10, "listopada": 10}  # a month before the Poles'

_WEEKDAYS = """
feira donderdag gio måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
понеділок вівторок середа четвер пʼятниця субота неділя
Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar
hétfő kedd szerda csütörtök péntek szombat vasárnap
Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή
pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa
понеделник вторник сряда четвъртък петък събота неделя
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
esmaspäev teisipäev kolmapäev neljapäev laupäev pühapäev
pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի
ఆదివారం సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం
ഞായറാഴ്ച തിങ്കളാഴ്ച ചൊവ്വാഴ്ച ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച
thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật
ഞായറാഴ്‌ച തിങ്കളാഴ്‌ച ചൊവ്വാഴ്‌ച ബുധനാഴ്‌ച വ്യാഴാഴ്‌ച വെള്ളിയാഴ്‌ച ശനിയാഴ്‌ച
आइतबार सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार
सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार वीरवार शुक्रवार शनिवार रविवार
সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
شنبه یکشنبه یک‌شنبه دوشنبه سه‌شنبه سهشنبه چهارشنبه چهار‌شنبه پنجشنبه پنج‌شنبه جمعه
الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
จันทร์ อังคาร พุธ พฤหัสบดี พฤหัส ศุกร์ เสาร์ อาทิตย์
วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันพฤหัส วันศุกร์ วันเสาร์ วันอาทิตย์
วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันพฤหัสที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่
ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja
ponedeljek torek sreda četrtek petek sobota
Senin Selasa Rabu Kamis Jumat Sabtu Minggu
月 火 水 木 金 土 日 월 화 수 목 금 토 일 월요일 화요일 수요일 목요일 금요일 토요일 일요일
月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
"""


def fold_word(word: str) -> str:
    """Return a word, or two, as the tables hold it: composed, caseless, without a full stop."""
    return " ".join(unicodedata.normalize("NFC", word.rstrip(".").casefold()).split())


def _number_months(table: str, first: int) -> dict[str, int]:
    cells = [cell for cell in table.split() if len(cell) > 2 or not cell.isascii()]
    return {
        fold_word(form): column % 12 + first
        for column, cell in enumerate(cells)
        for form in cell.replace("_", " ").split("/")
    }


# From 1 to 12; those of the Persian calendar follow as 13 to 24.
MONTHS = _number_months(PERSIAN_MONTHS, 13) | _number_months(_MONTHS, 1)


def list_months(word: str) -> list[int]:
    """Return the numbers of the months a word may mean, none of one that may be a name.

    >>> list_months("January"), list_months("listopada"), list_months("Julie")
    ([1], [11, 10], [])
    """
    folded = fold_word(word)
    if folded in _NAMES:
        return []
    return [number for months in (MONTHS, _CROATIAN) if (number := months.get(folded))]


def may_be_name(month: str) -> bool:
    """Tell whether a month's name is as often another's."""
    return fold_word(month) in _NAMES


def find_month(word: str, country: str = "") -> int:
    """Return the number of the month a word names in a country, 0 for no month.

    >>> find_month("listopada"), find_month("listopada", "HR"), find_month("harbour")
    (11, 10, 0)
    """
    folded = fold_word(word)
    return (_CROATIAN.get(folded, 0) if country.upper() == "HR" else 0) or MONTHS.get(folded, 0)


# From Monday on: beside a day in figures a weekday tells in which order it is written.
_WEEK = (
    "monday mon montag mo lundi lun lunes segunda segunda-feira lunedì maandag",
    "tuesday tues tue dienstag di mardi mar martes terça terça-feira martedì dinsdag",
    "wednesday wed mittwoch mi mercredi mer miércoles mié quarta quarta-feira mercoledì woensdag",
    "thursday thurs thur thu donnerstag do jeudi jeu jueves jue quinta quinta-feira giovedì",
    "friday fri freitag fr vendredi ven viernes vie sexta sexta-feira venerdì vrijdag",
    "saturday sat samstag sonnabend sa samedi sam sábado sáb sab sabato zaterdag",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag",
)
WEEK = {name: number for number, names in enumerate(_WEEK) for name in names.split()}
WEEKDAYS = frozenset(fold_word(name.replace("_", " ")) for name in _WEEKDAYS.split()) | {*WEEK} - {
    "mar"
}  # March
