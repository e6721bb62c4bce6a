"""How a document looks on paper: A4, its styles, and the number of each page."""

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm, Pt, RGBColor

from shortlist.files.record import wording

FONT = "Arial"
INK, QUIET = RGBColor(0x1B, 0x1F, 0x24), RGBColor(0x4A, 0x52, 0x5B)
# Name, size, boldness, colour, space before and after; all but the first few are our own.
STYLES = (
    ("Normal", 9.5, False, INK, 0, 4),
    ("Title", 15, True, INK, 0, 8),
    ("Heading 1", 12, True, INK, 14, 4),
    ("Heading 2", 10, True, INK, 8, 3),
    ("List Bullet", 9.5, False, INK, 0, 3),
    ("Lead", 11.5, True, INK, 0, 4),
    ("Quiet", 8.5, False, QUIET, 0, 3),
    ("Cell", 8.5, False, INK, 1, 1),
    ("Code", 8, False, INK, 0, 3),
    ("Gap", 4, False, INK, 0, 0),
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def dress(made: Docx, foot: str) -> None:
    """Give an empty document its paper, its styles, and a footer with the page's number."""
    paper = made.sections[0]
    paper.page_width, paper.page_height = Mm(210), Mm(297)
    paper.left_margin = paper.right_margin = Mm(15)
    paper.top_margin, paper.bottom_margin = Mm(16), Mm(18)
    for style in STYLES:
        _style(made, *style)
    tab = f'<w:pStyle w:val="Quiet"/><w:tabs><w:tab w:val="right" w:pos="{wording.TEXT_WIDTH}"/></w:tabs>'
    numbers = f"{FIELD.format(name='PAGE')}{wording.run(' / ')}{FIELD.format(name='NUMPAGES')}"
    runs = f"{wording.run(foot)}<w:r><w:tab/></w:r>{numbers}"
    (old,) = paper.footer._element.p_lst
    old.getparent().replace(old, parse_xml(f"<w:p {wording.SPACES}><w:pPr>{tab}</w:pPr>{runs}</w:p>"))


def _style(made: Docx, name: str, size: float, bold: bool, ink: RGBColor, *around: float) -> None:
    known = {style.name for style in made.styles}
    found = made.styles[name] if name in known else made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    found.font.name, found.font.size, found.font.bold, found.font.color.rgb = FONT, Pt(size), bold, ink
    fonts = found.element.rPr.rFonts
    for old in [key for key in fonts.attrib if key.lower().endswith("theme")]:
        del fonts.attrib[old]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(f"{{{fonts.nsmap['w']}}}{script}", "Courier New" if name == "Code" else FONT)
    before, after = around
    found.paragraph_format.space_before, found.paragraph_format.space_after = Pt(before), Pt(after)
    found.paragraph_format.line_spacing = 1.1
    found.paragraph_format.widow_control = True
