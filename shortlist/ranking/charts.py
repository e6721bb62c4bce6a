"""What charts share: inks, and specifications that are constant."""

from typing import Any

import altair as alt

# Okabe and Ito (2008): told apart by colour-blind people; each keeps 3:1 on both backgrounds.
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#a35ea8", "#8a7a1f", "#b8557a")
# Vendors, never in the colours of the groups: 3:1 on both backgrounds, 4.5:1 under white figures.
VENDOR_INKS = ["#4a6fa5", "#8a6242", "#a0518a", "#2b7a78", "#6b7436", "#7561b0", "#b0504a", "#64748b"]
INKS = "#1c2127", "#e8eaed"
Spec = dict[str, Any]


def constant(layers: alt.LayerChart | alt.FacetChart) -> Spec:
    """A specification that draws whatever data comes with it, and none of its own."""
    spec: Spec = layers.configure_view(stroke=None).to_dict()
    spec.pop("datasets", None)
    for layer in spec["layer"]:
        layer.pop("data", None)
    return spec
