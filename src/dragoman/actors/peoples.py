"""Peoples: whose name tells no state by itself, with the states they live in: the Kurds, the Hutu, the Tamils."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.actors.marks import Marked
from dragoman.actors.scene import Scene

HOMES: Mapping[str, str] = {
    "kurdish kurd kurds": "IRQ TUR SYR IRN",
    "hutu hutus tutsi tutsis": "RWA BDI COD",
    "tamil tamils": "LKA IND",
    "sinhalese": "LKA",
    "chechen chechens ingush ossetian ossetians dagestani circassian": "RUS GEO",
    "uighur uighurs uyghur uyghurs tibetan tibetans": "CHN",
    "rohingya rohingyas karen kachin shan": "MMR BGD THA",
    "tigrayan tigrayans oromo oromos amhara amharas": "ETH",
    "igbo ibo igbos hausa yoruba ijaw ogoni fulani": "NGA MLI",
    "tuareg tuaregs": "MLI NER DZA LBY",
    "dinka nuer": "SSD SDN",
    "fur masalit zaghawa": "SDN TCD",
    "kikuyu kikuyus luo luos kalenjin": "KEN",
    "pashtun pashtuns hazara hazaras": "AFG PAK",
    "baluch baloch baluchi sindhi": "PAK IRN",
    "sikh sikhs kashmiri kashmiris naga nagas": "IND PAK",
    "maronite maronites druze alawite alawites": "LBN SYR ISR",
    "shiite shiites shi'ite shi'ites sunni sunnis": "IRQ LBN YEM BHR PAK SYR",
    "sahrawi sahrawis saharawi": "ESH DZA MAR",
    "basque basques catalan catalans": "ESP FRA",
    "zulu zulus xhosa": "ZAF",
    "moro moros": "PHL",
    "acehnese papuan papuans": "IDN",
    "abkhaz abkhazian abkhazians": "GEO",
    "maya mayas mapuche mapuches": "GTM MEX CHL",
    "hmong": "LAO",
    "houthi houthis": "YEM",
}
STATES: Mapping[str, tuple[str, ...]] = {
    form: tuple(homes.split()) for forms, homes in HOMES.items() for form in forms.split()
}


def home_of_people(scene: Scene, page: Marked, start: int, end: int) -> str | None:
    """Return the state of a people named among tokens: the one spoken of most that it lives in, or its only one."""
    homes = next((STATES[word] for word in page.sheet.lower[start:end] if word in STATES), ())
    named = [code for code in homes if scene.countries[code]]
    if named:
        return max(named, key=lambda code: scene.countries[code])
    if scene.home in homes:
        return scene.home
    return homes[0] if len(homes) == 1 else None
