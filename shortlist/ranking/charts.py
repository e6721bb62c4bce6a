"""What charts share: inks, and specifications that are constant."""

from typing import Any

import altair as alt

# Okabe and Ito (2008): told apart by colour-blind people; each keeps 3:1 on both backgrounds.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#a35ea8", "#8a7a1f", "#b8557a")
# Vendors, never in the colours of the groups: 3:1 on both backgrounds, 4.5:1 under white figures.
VENDOR_INKS = ["#4a6fa5", "#8a6242", "#a0518a", "#2b7a78", "#6b7436", "#7561b0", "#b0504a", "#64748b"]
INKS = "#1c2127", "#e8eaed"
QUIET = "#59616a", "#a9b1b9"  # labels beside the marks: 4.5:1, which the theme's own grey misses
Spec = dict[str, Any]


def constant(layers: alt.LayerChart | alt.FacetChart) -> Spec:
    """A specification that draws whatever data comes with it, and none of its own."""
    spec: Spec = layers.configure_view(stroke=None).to_dict()
    spec.pop("datasets", None)
    for layer in spec["layer"]:
        layer.pop("data", None)
    return spec


def by_group(groups: tuple[str, ...], dark: bool) -> alt.Color:
    """Colour by group, with a legend above that breaks where the width ends."""
    colours = [PALETTE[k % len(PALETTE)] for k in range(len(groups))]
    fitting = alt.expr(f"max(1, floor(width / {8 * max(map(len, groups)) + 40}))")
    legend = alt.Legend(
        title=None,
        orient="top",
        symbolType="square",
        labelLimit=0,
        labelFontSize=13,
        labelColor=QUIET[dark],
        columns=fitting,
    )
    return alt.Color("group:N", scale=alt.Scale(domain=list(groups), range=colours), legend=legend)
