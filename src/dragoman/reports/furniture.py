"""Furniture: the words by which agencies, editors' lines and web furniture are known. Patterns ignore case."""

from __future__ import annotations


def words_of(line: str) -> tuple[str, ...]:
    """Return the words of a line, in order."""
    return tuple(line.split())


AGENCIES = tuple(
    name.strip()
    for name in (
        "Reuters | AP | The Associated Press | Associated Press | AFP | Agence France-Presse | Agence France "
        "Presse | dpa | UPI | TASS | ITAR-TASS | Interfax | Interfax-Ukraine | Ukrinform | UNIAN | RIA | RIA "
        "Novosti | Sputnik | BelTA | PAP | CTK | Xinhua | Kyodo | Kyodo News | Yonhap | KCNA | ANSA | EFE | PTI | "
        "ANI | IANS | UNI | APP | Bernama | Antara | PNA | VNA | Anadolu | Anadolu Agency | AA | IRNA | Fars | "
        "Tasnim | SPA | WAM | MENA | SANA | NAN | BNS | BTA | MTI | ANP | Belga | TT | NTB | Ritzau | STT | "
        "Bloomberg | Bloomberg News | CNN | CNN Business | BBC | BBC News | Al Jazeera | RFE/RL | VOA | VOA News "
        "| Dow Jones | NPR | SAnews | Wikinews | CP | The Canadian Press | AAP | JTA | PA | PA Media | IRIN | "
        "ReliefWeb | The New York Times | The Washington Post | The Guardian | Kathimerini | Newsroom | Staff | "
        "Staff Writer | Staff Writers | Agencies | Agency"
    ).split("|")
)

CITIES = tuple(  # these open a dateline even in ordinary spelling: "New Delhi: ..."
    name.strip()
    for name in (
        "Kabul | Tirana | Algiers | Luanda | Buenos Aires | Yerevan | Canberra | Sydney | Melbourne | Vienna | "
        "Baku | Manama | Dhaka | Minsk | Brussels | Antwerp | La Paz | Sarajevo | Gaborone | Brasilia | Rio de "
        "Janeiro | Sao Paulo | São Paulo | Sofia | Ouagadougou | Bujumbura | Phnom Penh | Yaounde | Douala | "
        "Ottawa | Toronto | Montreal | Vancouver | Bangui | N'Djamena | Santiago | Beijing | Shanghai | Guangzhou "
        "| Shenzhen | Hong Kong | Urumqi | Bogota | Bogotá | Medellin | Kinshasa | Goma | Bukavu | Brazzaville | "
        "San Jose | Abidjan | Zagreb | Havana | Nicosia | Limassol | Prague | Copenhagen | Djibouti | Santo "
        "Domingo | Quito | Guayaquil | Cairo | Alexandria | Sharm el-Sheikh | San Salvador | Asmara | Tallinn | "
        "Addis Ababa | Mekele | Helsinki | Paris | Lyon | Marseille | Strasbourg | Libreville | Banjul | Tbilisi "
        "| Berlin | Frankfurt | Munich | Hamburg | Bonn | Dresden | Accra | Athens | Thessaloniki | Guatemala "
        "City | Conakry | Port-au-Prince | Tegucigalpa | Budapest | Reykjavik | New Delhi | Delhi | Mumbai | "
        "Kolkata | Chennai | Bengaluru | Bangalore | Hyderabad | Srinagar | Jammu | Lucknow | Patna | Guwahati | "
        "Imphal | Jakarta | Bali | Dili | Tehran | Baghdad | Mosul | Basra | Erbil | Kirkuk | Dublin | Belfast | "
        "Jerusalem | Tel Aviv | Haifa | Gaza | Gaza City | Ramallah | Hebron | Nablus | Rome | Milan | Vatican "
        "City | Kingston | Tokyo | Osaka | Hiroshima | Nagasaki | Amman | Astana | Nur-Sultan | Almaty | Nairobi "
        "| Mombasa | Pyongyang | Seoul | Busan | Pristina | Kuwait City | Bishkek | Vientiane | Riga | Beirut | "
        "Monrovia | Tripoli | Benghazi | Misrata | Vilnius | Luxembourg | Antananarivo | Kuala Lumpur | Bamako | "
        "Gao | Timbuktu | Valletta | Nouakchott | Mexico City | Tijuana | Chisinau | Ulan Bator | Podgorica | "
        "Rabat | Casablanca | Maputo | Pemba | Yangon | Naypyitaw | Mandalay | Windhoek | Kathmandu | Amsterdam | "
        "The Hague | Rotterdam | Wellington | Auckland | Managua | Niamey | Agadez | Abuja | Lagos | Maiduguri | "
        "Kano | Port Harcourt | Skopje | Oslo | Muscat | Islamabad | Karachi | Lahore | Peshawar | Quetta | "
        "Rawalpindi | Panama City | Port Moresby | Asuncion | Lima | Manila | Davao | Zamboanga | Warsaw | Krakow "
        "| Lisbon | Porto | Doha | Bucharest | Moscow | St. Petersburg | Saint Petersburg | Sochi | Vladivostok | "
        "Grozny | Kigali | Riyadh | Jeddah | Mecca | Dakar | Belgrade | Freetown | Singapore | Bratislava | "
        "Ljubljana | Mogadishu | Hargeisa | Kismayo | Pretoria | Johannesburg | Cape Town | Durban | Juba | "
        "Madrid | Barcelona | Colombo | Jaffna | Khartoum | Port Sudan | El Fasher | Stockholm | Malmo | Geneva | "
        "Zurich | Bern | Berne | Lausanne | Davos | Damascus | Aleppo | Homs | Idlib | Taipei | Dushanbe | Dar es "
        "Salaam | Arusha | Dodoma | Bangkok | Lome | Tunis | Ankara | Istanbul | Izmir | Diyarbakir | Ashgabat | "
        "Kampala | Entebbe | Kyiv | Kiev | Kharkiv | Kharkov | Odesa | Odessa | Lviv | Donetsk | Luhansk | "
        "Mariupol | Dnipro | Kherson | Zaporizhzhia | Simferopol | Sevastopol | Abu Dhabi | Dubai | Sharjah | "
        "London | Manchester | Edinburgh | Glasgow | Birmingham | Washington | New York | United Nations | Los "
        "Angeles | Chicago | Boston | Houston | Miami | San Francisco | Montevideo | Tashkent | Samarkand | "
        "Caracas | Hanoi | Ho Chi Minh City | Sanaa | Sana'a | Aden | Hodeidah | Lusaka | Harare | Bulawayo | "
        "Stepanakert | Tskhinvali | Sukhumi | Tiraspol"
    ).split("|")
)

CREDITED = (  # followed by names
    r"(?:(?:additional|with|further)\s+)*(?:reporting|writing|editing|edited|reported|written|compiled|graphics?|translated"
    r"|translation)(?:\s+and\s+(?:writing|editing|reporting))?\s+(?:by|from)\b",
)

WEAK = (  # in brackets, or without a full stop
    r"(?:corrects|adds|updates|refiles|recasts|repeats|removes|fixes|clarifies|rewrites|changes|drops)\s+\w",
    r"this (?:report|version|item)\b.{0,40}\b(?:was|has been|corrects|is)\s+(?:\w+\s+)?"
    r"(?:published|corrected|updated|originally|produced|generated|refiled|translated|supplied|edited)",
    r"(?:first |originally )?(?:published|posted|updated) (?:by|in|on|at)\b.{0,60}$",
    r"(?:photos?|images?|pictures?|photographs?) by\b",
    r"(?:advertisement|advertising|sponsored|copyright|first published|last updated|subscribe|sign up|log in|share)\b",
    r"(?:follow|watch|download) (?:us|our|him|her|live|now|the (?:author|app))\b",
)

OPENINGS = (
    r"this (?:story|article|version of)\b.{0,40}\b(?:was|has been|corrects|is)\b",
    r"(?:this )?(?:story|article) (?:corrects|has been)\b",
    r"correction\s*:",
    r"editor[’']?s?[’']? note\b",
    r"source link\b",
    r"read (?:more|also|next)\b",
    r"(?:see also|also read|more on this|recommended (?:stories|for you))\b",
    r"related(?:\s+(?:stories|articles|links|news|coverage))?\s*:",
    r"(?:continue|keep) reading\b",
    r"click (?:here|to share|on)\b",
    r"(?:tap here|sign up (?:here|for|to)|subscribe to|join our|our standards:|register now|log in to)\b",
    r"(?:share (?:this|on|via)|download (?:the app|our)|story continues|article continues|scroll down)\b",
    r"follow (?:us|our|the author|@\w+|him on|her on)\b",
    r"(?:watch|listen|disclaimer|updated|last updated|published)\s*:",
    r"(?:copyright )?©|copyright (?:\(c\)|\d{4}|[A-Z]\w+ \d{4})|\(c\)\s|all rights reserved\b",
    r"(?:file |ap |afp |reuters |handout )?(?:photos?|image|picture|photograph|credit|caption)\s*(?::|/)",
    r"photo credit\b",
    r"file\s*[-–—]\s",
    r"(?:getty images|reuters|afp|ap|epa|shutterstock)\s*/\s*\w",
    r"\d+ of \d+\b.{0,20}$",
    r"\d+ min(?:ute)?s? read\b",
    r"\[?(?:photo|image|video)\]",
    r"view (?:photos|gallery|comments)\b",
    r"comments?\s*\(\d",
    r"sources?\s*:\s*(?:\w+\W+){0,5}\w+\W*$",
    r"via (?:reuters|ap|afp)\b",
    r"the[- ](?:associated press|reuters)[^.]{0,60}contributed to this (?:report|story)",
    r"(?:associated press writers?|reuters staff|contact the (?:author|reporter))\b",
)

WHOLE = (
    r"-?\s*ends?\s*-?|more|\d+|#+",
    r"(?:tags?|topics?|keywords?):.*",
    r"share|tweet|email|print|facebook|twitter|whatsapp|linkedin|advertisement|loading|menu|home|news|world|live|analysis|video",
    r"(?:reuters|ap|afp|xinhua|tass|cnn|bbc)(?:[/ ,]\w+)?",
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w[\w.-]*|pic\.twitter\.com/\S+",
)

NOT_PERSON = words_of(
    "staff correspondent writer reporter editor bureau news press agency agencies reuters desk team service times "
    "post analyst contributor media network updated published posted"
)

NOT_A_PLACE = words_of(
    "BREAKING UPDATE UPDATED EXCLUSIVE OPINION ANALYSIS EXPLAINER EXPLAINED FACTBOX WATCH LIVE VIDEO PHOTO PHOTOS "
    "NEWS NATO EU UN COVID NOTE CORRECTION QUESTION ANSWER Q A INTERVIEW TIMELINE SPECIAL REPORT COMMENT "
    "EDITORIAL BRIEF ALERT WARNING SUMMARY BACKGROUND MR MS MRS SECRETARY MODERATOR PRESIDENT MINISTER FILE READ "
    "MORE ADVERTISEMENT WHO WHAT WHEN WHERE WHY HOW PART CHAPTER TOPLINE KEY"
)
