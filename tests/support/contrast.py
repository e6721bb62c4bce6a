"""Contrast as WCAG 2.1 defines it."""

import re


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as #1c5d8c: 1 to 21 (WCAG 2.1, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def hexed(colour: str) -> str:
    """A browser's `rgb(28, 93, 140)`, or the same in `color(srgb …)` from 0 to 1, as #1c5d8c."""
    if colour.startswith("color(srgb "):
        parts = (round(255 * float(part)) for part in re.findall(r"[\d.]+", colour)[:3])
        return "#" + "".join(f"{part:02x}" for part in parts)
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    return f"#{red:02x}{green:02x}{blue:02x}"


def _luminance(colour: str) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    channels = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
