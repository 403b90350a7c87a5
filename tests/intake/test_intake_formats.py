"""What each format's words and places are; the files are built here."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimonia.intake.decode import decoded
from testimonia.intake.limits import DEFAULT
from testimonia.model.arrival import Arrival, Refusal
from testimonia.model.source import Format
from testimonia.model.text import SpotKind, Text

Read = Callable[..., Arrival]
Refused = Callable[..., Refusal]
Document = Callable[..., bytes]
BENCH = Path(__file__).parents[3] / "shared/bench/cases"


def place(arrival: Arrival, words: str) -> str:
    assert arrival.content.count(words) == 1
    return Text("s", arrival.content, arrival.spots).place_of(arrival.content.index(words))


def test_plain_text_is_kept_as_it_is(read: Read) -> None:
    arrival = read(b"\xef\xbb\xbf One \r\n\r\ntwo\tx\rthree\n\n")
    assert (arrival.format, arrival.content) == (Format.TXT, " One \n\ntwo\tx\nthree\n\n")
    assert place(arrival, "two") == "line 3"


def test_form_feeds_part_pages(read: Read) -> None:
    arrival = read(b"one\n\x0ctwo\nthree")
    assert arrival.content == "one\n\x0ctwo\nthree"
    assert place(arrival, "three") == "page 2, line 3"


def test_nul_and_other_signless_characters_become_replacements_and_nothing_moves(read: Read) -> None:
    arrival = read(b"a\0b\x1b[31m c")
    assert arrival.content == "a�b�[31m c"
    assert arrival.remarks == (
        "2 characters could not be read; each stands as � in the text. Compare with the original.",
    )


def test_words_are_not_normalised(read: Read) -> None:
    assert read("Cafe\u0301".encode()).content == "Cafe\u0301"


def test_markdown_is_plain_text_with_a_name_that_says_so(read: Read) -> None:
    arrival = read(b"# Talk\n\n**Q:** Where?\n", name="talk.md")
    assert (arrival.format, arrival.content) == (Format.MD, "# Talk\n\n**Q:** Where?\n")


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("<p>One <b>two</b>\n  three</p><p>four</p>", "One two three\nfour\n"),
        (
            "<!DOCTYPE html><head><title>No</title><style>p{}</style></head><body>Yes<script>no()</script>",
            "Yes\n",
        ),
        ("<p>a &mdash; b &lt;c&gt; &#1071;</p>", "a — b <c> Я\n"),
        ("<p>one<br>two<br/></p>", "one\ntwo\n"),
        ("<ul><li>one<li>two</ul>", "one\ntwo\n"),
        ("<table><tr><th>Name<th>Day<tr><td>Mira</td><td><p>Monday</p></td></tr></table>", "Name\tDay\nMira\tMonday\n"),
        ("<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>", "One\nTwo\nThree\n"),
        ("<p>seen</p><p hidden>no</p><div style='color:red; display: none'>no<p>no</p></div>tail", "seen\ntail\n"),
        ("<div>out<p>in</p>after</div>", "out\nin\nafter\n"),
        ("<p>x<!-- no --><i>y</i>z</p>", "xyz\n"),
        ("<pre>a  b\n  c</pre>", "a b\nc\n"),
        ("<p>5 < 6 and 7 > 2</p>", "5 < 6 and 7 > 2\n"),
        (
            "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>X</p></body></html>",
            "X\n",
        ),
        ("<p>unclosed <b>bold<p>next", "unclosed bold\nnext\n"),
    ],
)
def test_a_page_is_what_a_reader_sees_of_it(read: Read, page: str, content: str) -> None:
    arrival = read(page.encode(), name="page.txt")
    assert (arrival.format, arrival.content) == (Format.HTML, content)


def test_a_page_nested_thousands_deep_loses_no_word(read: Read) -> None:
    page = "<html><body>" + "<div>" * 2000 + "deep" + "</div>" * 2000 + "<p>after"
    assert read(page.encode()).content == "deep\nafter\n"


def test_a_page_that_is_nested_beyond_the_reader_is_refused_rather_than_cut(refused: Refused) -> None:
    page = "<html><body><p>before" + "<div>" * 3000 + "deep" + "</div>" * 3000 + "<p>after"
    assert "would be lost" in refused(page.encode()).message


def test_a_page_is_read_in_the_encoding_it_declares(read: Read) -> None:
    page = "<html><head><meta charset='koi8-r'></head><body><p>БГ</p></body></html>"
    assert read(page.encode("koi8-r")).content == "БГ\n"


VTT = """WEBVTT - a talk

NOTE not said

STYLE
::cue { color: red }

1
00:01.000 --> 00:04.500 align:start
<v Nadia Orel>Where <i>were</i> you
that night? &amp; why

01:00:05.000 --> 01:00:06.000
<v.loud Ivo Senn>At <unintelligible> home.</v> <v Nadia Orel>And then?
"""


def test_subtitles_are_their_words_with_times_and_voices(read: Read) -> None:
    arrival = read(VTT.encode(), name="a.json")
    assert arrival.format is Format.VTT
    assert arrival.content == "Where were you\nthat night? & why\nAt <unintelligible> home.\nAnd then?\n"
    assert [(s.number, s.begins, s.finishes, s.voice) for s in arrival.spots] == [
        (1, 1.0, 4.5, "Nadia Orel"),
        (2, 3605.0, 3606.0, "Ivo Senn"),
        (3, 3605.0, 3606.0, "Nadia Orel"),
    ]
    assert place(arrival, "home") == "01:00:05"


def test_subrip_is_read_alike_and_in_its_own_encoding(read: Read) -> None:
    first = "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Я был дома.</i>\r\n\r\n"
    srt = first + "2\r\n00:00:03,000 --> 00:00:04,000\r\nЖди.\r\n"
    arrival = read(srt.encode("cp1251"), name="a.vtt")
    assert (arrival.format, arrival.content) == (Format.SRT, "Я был дома.\nЖди.\n")
    assert [(s.kind, s.begins, s.finishes) for s in arrival.spots] == [
        (SpotKind.CUE, 1.0, 2.0),
        (SpotKind.CUE, 3.0, 4.0),
    ]


def test_whispers_json_is_its_segments(read: Read) -> None:
    segments = [
        {"start": 0, "end": 2.5, "text": " I was there.", "speaker": "A"},
        {"start": 2.5, "end": 3, "text": "Yes."},
    ]
    arrival = read(json.dumps({"text": "", "segments": segments, "language": "en"}).encode())
    assert (arrival.format, arrival.content) == (Format.WHISPER, "I was there.\nYes.\n")
    assert [(s.begins, s.finishes, s.voice) for s in arrival.spots] == [(0.0, 2.5, "A"), (2.5, 3.0, None)]


def run(words: str, marks: str = "") -> str:
    return f"<w:r><w:rPr>{marks}</w:rPr><w:t>{words}</w:t></w:r>"


def test_a_word_document_is_its_paragraphs_tables_and_notes(read: Read, docx: Document) -> None:
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        f"<w:p>{run('I saw ')}<w:del>{run('nothing')}</w:del><w:ins>{run('him')}</w:ins>{run(' hidden', '<w:vanish/>')}"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:p/>'
        f"<w:tbl><w:tr><w:tc><w:p>{run('Day')}</w:p></w:tc><w:tc><w:p>{run('Monday')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:p>{run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    )
    notes = f'<w:footnotes {namespace}><w:footnote w:id="2"><w:p>{run("From afar.")}</w:p></w:footnote></w:footnotes>'
    head = f"<w:hdr {namespace}><w:p>{run('Office of Mira Volen')}</w:p></w:hdr>"
    arrival = read(docx(body, footnotes=notes, header1=head, comments="<c/>"), name="a.txt")
    assert (arrival.format, arrival.content) == (Format.DOCX, "I saw him[1]\nDay\tMonday\na\tb\nc\n[1] From afar.\n")
    assert place(arrival, "Monday") == "paragraph 2"
    assert any("Office of Mira Volen" in remark for remark in arrival.remarks)
    assert any("comments" in remark for remark in arrival.remarks)


def test_a_text_box_is_read_once_and_after_its_paragraph(read: Read, docx: Document) -> None:
    box = f"<w:txbxContent><w:p>{run('in the box')}</w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f"<m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>"
    choice = f'<m:AlternateContent xmlns:m="{mc}">{both}</m:AlternateContent>'
    assert read(docx(f"<w:p>{run('before')}<w:r>{choice}</w:r>{run(' it')}</w:p>")).content == "before it\nin the box\n"


def test_an_open_document_is_its_paragraphs_tables_and_notes(read: Read, odt: Document) -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Statement</text:h>"
        "<text:p>I  saw<text:s text:c='2'/>him<text:line-break/>at <text:span>dawn</text:span>."
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>check</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    arrival = read(odt(body), name="a.docx")
    assert arrival.format is Format.ODT
    assert arrival.content == "Statement\nI saw  him\nat dawn.[1]\none\na\tb\n[1] In May.\n"
    assert any("comments" in remark for remark in arrival.remarks)


def test_rich_text_is_its_paragraphs(read: Read) -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 I saw \b him\b0 .\par \'c6\'e4\'e8.\par}"
    arrival = read(rtf, name="a.doc")
    assert (arrival.format, arrival.content) == (Format.RTF, "I saw him.\nЖди.\n")
    assert place(arrival, "Жди") == "paragraph 2"


def test_a_pdf_is_its_lines_on_their_pages(read: Read, pdf: Document) -> None:
    arrival = read(pdf(("I saw him.", "It was dark."), ("The next day",)), name="a.txt")
    assert arrival.format is Format.PDF
    assert arrival.content == "I saw him.\nIt was dark.\nThe next day\n"
    assert place(arrival, "dark") == "page 1, line 2"
    assert place(arrival, "next") == "page 2, line 1"


def test_a_hyphen_at_the_end_of_a_line_stays(read: Read, pdf: Document) -> None:
    assert read(pdf(("We crossed the pon-", "toon bridge."))).content == "We crossed the pon-\ntoon bridge.\n"


def test_pages_without_text_are_named(read: Read, pdf: Document) -> None:
    arrival = read(pdf(("I saw him.",), (), ("Yes.",), ()))
    assert arrival.remarks == (
        "No text could be read on page 2, 4. Look whether these pages are scans; if so, run OCR on them.",
    )


MAIL = b"""From: Mira Volen <mira@post.example>
To: Office <office@help.example>
Subject: =?utf-8?B?0JzRltGB0YI=?=
Date: Tue, 14 Mar 2023 09:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=B

--B
Content-Type: multipart/alternative; boundary=C

--C
Content-Type: text/plain; charset=windows-1251
Content-Transfer-Encoding: quoted-printable

=DF =E1=FB=EB=E0 =E4=EE=EC=E0.
--C
Content-Type: text/html

<p>other</p>
--C--
--B
Content-Type: image/jpeg; name=photo.jpg
Content-Disposition: attachment; filename=photo.jpg

xx
--B--
"""


def test_a_message_is_its_head_and_words_and_names_what_is_attached(read: Read) -> None:
    arrival = read(MAIL, name="a.txt")
    assert arrival.format is Format.EML
    assert arrival.content == (
        "From: Mira Volen <mira@post.example>\nTo: Office <office@help.example>\n"
        "Date: Tue, 14 Mar 2023 09:00:00 +0200\nSubject: Міст\nAttachments: photo.jpg\n\nЯ была дома."
    )
    assert arrival.remarks == (
        "The message has attachments that were not read: photo.jpg. Save them as files and add them.",
    )


def test_a_message_with_a_page_alone_is_the_page(read: Read) -> None:
    mail = b"From: a@b.example\nMessage-ID: <1@b>\nContent-Type: text/html; charset=x-none\n\n<p>One<p>two"
    assert read(mail).content == "From: a@b.example\n\nOne\ntwo"


def test_an_interview_that_begins_like_a_message_is_a_text(read: Read) -> None:
    talk = b"Date: 14 March 2023\nFrom: the office in Lissel\n\nQ: Where were you?\n"
    assert read(talk).format is Format.TXT


@pytest.mark.parametrize(
    "words", ["[The recording starts]\nYes.", "[1]", "{unclear} yes", "1. I saw", "From there we ran."]
)
def test_a_text_may_begin_with_a_bracket_or_a_number(read: Read, words: str) -> None:
    assert read(words.encode()).format is Format.TXT


@pytest.mark.bench
@pytest.mark.skipif(not BENCH.is_dir(), reason="the bench is not here")
def test_pages_and_subtitles_of_the_bench_give_its_plain_texts() -> None:
    golds = sorted(BENCH.glob("*/sources/*.txt.gold"))
    assert len(golds) >= 18
    for gold in golds:
        stem = gold.name.removesuffix(".txt.gold")
        (origin,) = (path for ending in (".html", ".vtt") if (path := gold.with_name(stem + ending)).exists())
        assert decoded(origin.read_bytes(), DEFAULT).content == gold.read_bytes().decode("utf-8"), origin


@given(
    st.lists(st.text(alphabet=st.characters(whitelist_categories=["L", "N", "P"]), min_size=1), min_size=1, max_size=20)
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_every_line_of_a_text_is_found_at_its_spot(lines: list[str]) -> None:
    found = decoded(b"\xef\xbb\xbf" + ("x\n" + "\n".join(lines)).encode(), DEFAULT)
    assert [found.content[spot.start : spot.end] for spot in found.spots] == ["x", *lines]
