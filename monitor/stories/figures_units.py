"""Currencies and percent beside a number. Data, and where they are looked for. Pure."""

# ruff: noqa: RUF001 - letters of other scripts are the subject here

import re

_SIGNS = {
    "us$": "$", "$": "$", "a$": "A$", "c$": "C$", "hk$": "HK$", "r$": "R$", "€": "€", "£": "£",
    "¥": "¥", "₽": "₽", "₴": "₴", "₺": "₺", "₹": "₹", "₩": "₩", "֏": "֏", "₪": "₪", "₸": "₸",
    "eur": "€", "usd": "$", "gbp": "£", "chf": "CHF", "rub": "₽", "rs": "₹", "zł": "zł",
}  # fmt: skip
# beginnings of words; the first that fits counts
_WORDS = {
    "$": "us-dollar dollar usd доллар долл долар dólar dolar dollari دولار դոլար 美元 ドル 달러",
    "€": "euro евро євро avro eur يورو եվրո 欧元 ユーロ 유로",
    "£": "pound sterling pfund фунт livres sterlin",
    "₽": "rouble ruble rubel рубл руб rublo rubl рублей roebel",
    "₴": "hryvni griwna гривен гривн грн uah",
    "₺": "lira türk",
    "¥": "yen yuan иен юан 円 元 人民币",
    "zł": "złot zloty zlote pln zł",
    "CHF": "franken schweizer chf",
    "֏": "դրամ dram драм",
    "₼": "manat манат",
    "₸": "tenge тенге",
    "₹": "rupee rupie рупи",
    "₩": "won вон 원",
}
_BEGINNINGS = tuple((unit, tuple(words.split())) for unit, words in _WORDS.items())
_PERCENT = re.compile(
    r"[\s\u00a0\u202f]?(?:[%٪％]|percent\b|per cent\b|prozent\b|pour cent\b|pour-cent\b"
    r"|por ciento\b|por cento\b|per cento\b|процент|відсотк|procent|toky|տոկոս|بالمئة|في المئة)"
)
_PERCENT_BEFORE = re.compile(r"(?:%|yüzde[\s\u00a0])$")
_BEFORE = re.compile(
    r"(?<![^\W\d_])(us\$|hk\$|a\$|c\$|r\$|[$€£¥₽₴₺₹₩֏₪₸]|eur|usd|gbp|chf)[\s\u00a0\u202f]?$"
)
_AFTER = re.compile(
    r"[\s\u00a0\u202f]?(?:de[\s\u00a0]|d['’]|di[\s\u00a0])?"
    r"(?:(us\$|[$€£¥₽₴₺₹₩֏₪₸]|zł)|([^\W\d_]+(?:-[^\W\d_]+)?))"
)


def unit_before(folded: str, start: int) -> tuple[str, int]:
    """The unit that ends right before `start` of a casefolded text, and where it begins."""
    window = folded[max(0, start - 8) : start]
    found = _PERCENT_BEFORE.search(window)
    if found:
        return "%", start - len(window) + found.start()
    found = _BEFORE.search(window)
    if found:
        return _SIGNS[found.group(1)], start - len(window) + found.start()
    return "", start


def unit_after(folded: str, end: int) -> tuple[str, int]:
    """The unit that follows at `end`, and where it ends."""
    found = _PERCENT.match(folded, end)
    if found:
        return "%", found.end()
    found = _AFTER.match(folded, end)
    if found is None:
        return "", end
    if found.group(1):
        return _SIGNS[found.group(1)], found.end()
    word = found.group(2)
    unit = next((unit for unit, beginnings in _BEGINNINGS if word.startswith(beginnings)), "")
    return (unit, found.end()) if unit else ("", end)
