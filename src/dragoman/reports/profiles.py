"""Profiles: the small words of languages in Latin script, and the letters that tell the others apart."""

from __future__ import annotations

_WORDS = {
    "English": "the of and to in that is was for on with as at by be are it from this have has had an or not but his they he she which who were will said been their its would there more when out about if than up after what over into can could we you all one so no",  # noqa: E501
    "French": "le la les des du de et est une un en que qui pour dans ce par sur pas plus au aux avec il elle sont ne se sa son ses cette ont été être mais comme leur leurs nous vous ou d'un d'une qu'il a été",  # noqa: E501
    "German": "der die das und ist von den dem des mit für auf ein eine einen einem einer nicht auch sich im zu am wird wurde werden hat haben sie er es wie bei nach aus über dass sind noch durch zur zum in",  # noqa: E501
    "Spanish": "el la los las de del y que en un una por con para se su sus al es como más ha pero lo le este esta fue son entre desde sobre han también hasta ser sin no ya porque",  # noqa: E501
    "Portuguese": "o a os as de do da dos das e que em um uma por com para se seu sua no na nos nas ao é como mais foi são não pelo pela entre também até ser sem mas à às",  # noqa: E501
    "Italian": "il lo la i gli le di del della dei delle degli e che in un una per con non si su al alla nel nella è come più anche da dal dalla sono ha hanno ma questo questa dopo stato",  # noqa: E501
    "Dutch": "de het een van en in is dat op te voor met zijn niet aan er om ook als bij naar door over uit heeft was worden werd wordt hebben maar hij ze dit deze die nog tot",  # noqa: E501
    "Swedish": "och att det som en ett är av för på med den till i har inte om var från de vid men sig han hon kan ska eller efter under mot sina sin också",  # noqa: E501
    "Danish": "og at det som en et er af for på med den til i har ikke om var fra de ved men sig han hun kan skal eller efter under mod også blev",  # noqa: E501
    "Norwegian": "og å at det som en et er av for på med den til i har ikke om var fra de ved men seg han hun kan skal eller etter under mot også ble",  # noqa: E501
    "Finnish": "ja on ei että se hän oli ovat mutta myös kun kuin joka jotka sekä mukaan ollut vuonna jo vain tai sen tämä olisi ole sitä",  # noqa: E501
    "Polish": "i w na z do nie że się jest to o po od za dla przez przy jak ale co oraz są był była było być już tym tego który która które ich jego",  # noqa: E501
    "Czech": "a v na se že je s z do o to i pro za po by jsou ve podle jako ale který která které bylo byl byla však také jeho při od",  # noqa: E501
    "Slovak": "a v na sa že je s z do o to aj pre za po by sú vo podľa ako ale ktorý ktorá ktoré bolo bol bola však tiež jeho pri od",  # noqa: E501
    "Hungarian": "a az és hogy nem is egy van meg ezt volt már csak de mint el ki szerint még lesz azt ez vagy után között fel",  # noqa: E501
    "Romanian": "și de la în a cu pe din un o că nu este care pentru sunt mai fost al ale ai lui sau prin după ca se au dar acest această fi",  # noqa: E501
    "Croatian or Serbian": "i u je na se da za su od s o koji koja koje kao ne bi iz ili do će nije biti što ali te bio bila kako pri po",  # noqa: E501
    "Slovenian": "in je v na za se da so z ki s pa ne bi od po tudi kot ali še bo pri do ter bil bila ni kako iz",
    "Albanian": "të e në i dhe për me nga një është që se si më ka nuk janë kjo ky por pas do ishte kanë u",
    "Lithuanian": "ir į kad su yra iš tai apie ne už buvo kaip po jau bet dėl iki per nuo taip pat bus ar jo",
    "Latvian": "un ir ka no ar par uz lai kas arī bija pēc bet nav tiek to kā vai līdz pie gan tika jau viņš",
    "Estonian": "ja on ei et see ka oli kui mis ning või aga oma pole seda tema nii välja juba siis selle üle veel",
    "Turkish": "ve bir bu da de için ile olarak çok olan daha gibi ne kadar sonra en ancak var olduğunu dedi göre değil her",  # noqa: E501
    "Indonesian or Malay": "yang dan di ini itu dengan untuk dari tidak dalam pada akan juga ke telah ada oleh sebagai kata tersebut mereka karena adalah",  # noqa: E501
    "Vietnamese": "và của là có không được cho các một những trong đã người với này đến để khi từ về tại ra vào năm",
    "Tagalog": "ang ng sa na mga at ay si ni para hindi ito kay nang din mula sila niya kung pa ngunit",
    "Swahili": "na ya wa kwa ni katika za la hii kuwa huo hiyo cha lakini pia baada alisema wake kama ili vya",
    "Somali": "oo iyo ee ka ku in la waa ayaa uu ay ah si loo soo waxaa isaga dalka kale",
    "Hausa": "da na a ya ta ba ne ce su wa ga kuma cikin domin amma wannan shi an kan",
    "Catalan": "el la els les de del i que en un una per amb no és al dels ha són com més va també seva aquest aquesta però",  # noqa: E501
}
COMMON: dict[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _WORDS.items()}

LETTERS: tuple[tuple[str, str, str], ...] = (
    ("CYRILLIC", "їєґЇЄҐ", "Ukrainian"),
    ("CYRILLIC", "ўЎ", "Belarusian"),
    ("CYRILLIC", "ђћџЂЋЏ", "Serbian"),
    ("CYRILLIC", "ѓќѕЃЌЅ", "Macedonian"),
    ("CYRILLIC", "ңғқӘәұҰ", "Kazakh"),
    ("CYRILLIC", "ыэЫЭ", "Russian"),
    ("ARABIC", "ٹڈڑےں", "Urdu"),
    ("ARABIC", "پچگژ", "Persian"),
    ("CJK", "のはをがにでと", "Japanese"),
)
SCRIPTS: dict[str, str] = {
    "CYRILLIC": "Bulgarian or another language in Cyrillic",
    "ARABIC": "Arabic",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "CJK": "Chinese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "DEVANAGARI": "Hindi",
    "THAI": "Thai",
    "BENGALI": "Bengali",
    "TAMIL": "Tamil",
    "TELUGU": "Telugu",
    "GEORGIAN": "Georgian",
    "ARMENIAN": "Armenian",
    "ETHIOPIC": "Amharic",
    "KHMER": "Khmer",
    "MYANMAR": "Burmese",
    "SINHALA": "Sinhala",
    "GUJARATI": "Gujarati",
    "GURMUKHI": "Punjabi",
}
