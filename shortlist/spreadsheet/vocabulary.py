"""Words that people write into tables, in the languages of the tables that were looked at.

What is found by them is a guess, and told as one; only what is not known is taken without asking.
"""


def terms(text: str) -> frozenset[str]:
    """The terms of a text, which bars and lines part."""
    return frozenset(term.strip() for line in text.splitlines() for term in line.split("|") if term.strip())


# Nothing is known: never zero.
UNKNOWN = terms(
    """
    ? | ?? | ??? | - | -- | --- | – | — | − | … | ... | . | / | * | _ | n/a | n.a. | n. a. | na | #n/a | n/k
    n.k. | nan | null | unknown | not known | not available | not applicable | not stated | not given
    unclear | no answer | no data | no information | not specified | tbd | tbc | to be determined | pending
    k. a. | k.a. | ka | k. a | k/a | keine angabe | keine angaben | unbekannt | nicht bekannt | unklar | n. v.
    n.v. | nicht verfügbar | entfällt | fehlt | n. b. | n.b. | nicht bekanntgegeben | n. z. | n.z.
    n. d. | n.d. | nd | n.c. | n. c. | nc | inconnu | inconnue | non connu | non communiqué | s/o
    non disponible | non renseigné | desconocido | no disponible | s/d | sin datos | sconosciuto | non noto
    non disponibile | desconhecido | onbekend | okänd | okänt | ukjent | ukendt | tuntematon | ei tiedossa
    brak danych | b.d. | bd | nieznane | nieznany | neznámé | neznámý | neuvedeno | ismeretlen | nincs adat
    нет данных | н/д | н.д. | неизвестно | не известно | не указано | невідомо | немає даних | άγνωστο
    不明 | 未知 | 无 | 不详 | 暂无 | 알 수 없음 | tidak diketahui | tidak ada data | bilinmiyor | غير معروف
    """
)
# What heads the names of vendors, and what heads the names of criteria.
VENDORS = terms(
    """
    vendor | supplier | product | offer | option | alternative | provider | company | name | country | model
    anbieter | produkt | angebot | lieferant | hersteller | firma | alternativen | land | modell | variante
    fournisseur | produit | offre | modèle | pays | proveedor | producto | поставщик | модель | alternatives
    """
)
CRITERIA = terms(
    """
    criterion | criteria | feature | features | property | attribute | requirement | question | indicator
    kriterium | kriterien | merkmal | eigenschaft | anforderung | critère | critères | criterio | criterios
    критерий | критерии | показатель | kryterium | kritérium | kriteria
    """
)
WEIGHTS = terms(
    """
    weight | weights | weighting | weightings | weight (%) | weights (%) | importance | w | gewicht | gewichte
    gewichtung | gewichtung (%) | gewichtung in % | gewichtung [%] | poids | pondération | coefficient | peso
    pesos | waga | wagi | вес | веса | bobot | vikt | vægt | váha | váhy | ağırlık
    """
)
DIRECTIONS = terms(
    """
    direction | type | goal | objective | optimum | optimisation | optimization | min/max | max/min
    preference | benefit/cost | cost/benefit | richtung | ziel | sens | objectif | sentido | typ | тип
    направление | jenis | sifat | atribut
    """
)
MEASURED = terms("unit | units | einheit | einheiten | unité | unités | unidad | unità | ед. изм. | satuan")
# Lines that are computed from the others, or number them.
TOTALS = terms(
    """
    total | sum | score | rank | ranking | average | mean | result | overall | overall score
    total score | no | no. | nr | nr. | # | № | summe | gesamt | gesamtpunkte | gesamtnote | rang
    mittelwert | durchschnitt | gesamtbewertung | gesamtnutzen | gesamtsumme | nutzwert
    note globale | ergebnis | platz | somme | moyenne | classement | totaal | suma | итого | сумма
    ранг | место | среднее
    """
)
# Parts of the names of what is better low.
LESS = terms(
    """
    price | cost | fee | charge | tariff | expense | latency | delay | duration | downtime | risk | emission
    co2 | consumption | noise | distance | defect | complaint | failure | pollution
    preis | kosten | gebühr | dauer | verbrauch | lärm | entfernung | risiko | lieferzeit | ausfall
    prix | coût | délai | consommation | precio | coste | costo | prezzo | prijs | cena | koszt | náklad
    hinta | harga | biaya | fiyat | maliyet | цена | стоимость | расход | срок | затраты | 价格 | 成本 | 価格
    """
)
DOWN = terms(
    "min | minimize | minimise | minimum | minimieren | cost | lower | -1 | - | kosten | biaya | мин | ↓"
)
UP = terms(
    "max | maximize | maximise | maximum | maximieren | benefit | higher | 1 | +1 | + | nutzen | макс | ↑"
)
UNITS = terms(
    """
    years | months | weeks | days | hours | minutes | seconds | points | stars | users | euro | euros
    jahre | monate | wochen | tage | stunden | minuten | sekunden | punkte | sterne | ans | mois | jours
    heures | dollars | лет | мес. | дней | часов | руб. | баллов | баллы
    """
)
# Bounds of a number, and what stands between two.
LEAST = terms(
    """
    ≥ | >= | => | > | at least | min | min. | minimum | from | over | more than | ab | mind. | mindestens
    über | au moins | dès | desde | da | od | vanaf | от | не менее | від
    """
)
MOST = terms(
    """
    ≤ | <= | =< | < | at most | max | max. | maximum | up to | under | less than | bis | bis zu | höchstens
    unter | au plus | jusqu’à | jusqu'à | hasta | do | tot | до | не более
    """
)
BETWEEN = terms("- | − | – | — | ‒ | .. | ... | … | to | bis | à | a | do | до | tot | til | till")
CURRENCIES = terms(
    """
    eur | usd | chf | gbp | jpy | rub | rur | uah | pln | czk | sek | nok | dkk | huf | ron | bgn | try | inr
    cny | idr | brl | cad | aud | nzd | zar | kzt | us$ | a$ | c$ | r$ | fr. | sfr. | rs. | rs | kr | rp
    """
)
# Orders that nobody would read otherwise, worst first.
LADDERS = tuple(
    tuple(step.strip() for step in line.split("<"))
    for line in """
    no < partly < yes
    no < partial < yes
    no < partially < yes
    false < true
    nein < teilweise < ja
    non < en partie < oui
    non < partiellement < oui
    no < parcialmente < sí
    no < parzialmente < sì
    нет < частично < да
    nie < częściowo < tak
    none < very low < low < medium < high < very high
    none < very low < low < moderate < high < very high
    very bad < bad < average < good < very good < excellent
    very poor < poor < fair < good < very good < excellent
    bad < acceptable < good < very good < excellent
    insufficient < sufficient < good < very good
    keine < sehr niedrig < niedrig < mittel < hoch < sehr hoch
    sehr gering < gering < mittel < hoch < sehr hoch
    sehr schlecht < schlecht < mittel < gut < sehr gut
    ungenügend < mangelhaft < ausreichend < befriedigend < gut < sehr gut
    mauvais < moyen < bon < très bon < excellent
    très faible < faible < moyen < élevé < très élevé
    низкий < средний < высокий
    -- < - < 0 < + < ++
    -- < - < o < + < ++
    плохо < удовлетворительно < хорошо < отлично
    """.strip().splitlines()
)


def is_unknown(text: str) -> bool:
    """Tell whether a cell says that nothing is known."""
    return not text or text.casefold() in UNKNOWN
