"""Whatever a source, a name or a reviewer's words hold, a page shows it as text."""

from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from web_material import AT, MARA, Browser, at_work, holds_nothing_from_elsewhere, reads, told

from testimonia.casebook.book import create, opened
from testimonia.model.arrival import Arrival
from testimonia.model.mention import Mention, MentionType
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind
from testimonia.model.statement import Participant, Where

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\x01\u2066evil'
UNSEEN = "\u202e\x01\u2066"  # turns words round, or shows nothing
WORDS = f"The mill burned {EVIL} on 3 May. <b>Ivo {EVIL}</b> ran to javascript:alert(3)."
ASKED = quote(EVIL, safe="")
PAGES = ("/", "/sources", "/findings", "/chronology", "/comparison", "/copies", "/people", "/questions",
         "/agreement", "/journal", "/publishing", "/settings", f"/search?q={ASKED}", "/search?q=mill",
         f"/people?of={ASKED}", f"/chronology?person={ASKED}", f"/questions?person={ASKED}",
         f"/findings?code={ASKED}&statement={ASKED}", f"/agreement?one={ASKED}&other=b")  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Two tell of the mill, and every word of theirs that can be is markup."""
    folder = tmp_path / "hostile"
    create(folder, by=MARA, at=AT)
    with opened(folder) as book:
        for n, teller in enumerate((f"Ada {EVIL}", f"Ivo {EVIL}")):
            content = f"{WORDS} {n}"
            described = Described(Kind.TESTIMONY, teller, "2031-06-01", "en", title=f"Title {EVIL}")
            name = f"a{n}{EVIL.replace('/', '')}.txt"
            arrival = Arrival(name, content.encode("utf-8"), described, Format.TXT, content, ())
            source = book.add(arrival, by=EVIL[:40], at=AT).id
            one = told(
                source, content, f"The mill burned {EVIL} on 3 May", f"burn {EVIL}", teller=teller,
                where=Where(f"at {EVIL}", EVIL), participants=(Participant("agent", f"mill {EVIL}"),),
            )  # fmt: skip
            start, ivo = content.index("Ivo"), f"Ivo {EVIL}"
            named = Mention(source, start, start + len(ivo), ivo, MentionType.PERSON, ivo)
            book.propose(Proposals(source, (named,), (one,)), "by-hand", by=MARA, at=AT)
    return folder


def is_harmless(page: str) -> None:
    document = html.fromstring(page)
    assert document.xpath("//script[not(starts-with(@src, '/static/'))] | //img | //b[starts-with(., 'Ivo')]") == []
    assert document.xpath("//*[@onerror] | //*[starts-with(@href, 'javascript')] | //@style") == []
    assert not set(UNSEEN) & set(page)
    holds_nothing_from_elsewhere(page)


def test_no_page_takes_words_for_markup(hostile: Path) -> None:
    with at_work(hostile) as (browser,):
        browser.reasoned()
        one = next(iter(browser.desk.moment.statements.values()))
        browser.post("/api/visitor", {"name": "".join(each for each in EVIL if each not in UNSEEN)})
        browser.post(f"/api/statements/{one.id}/comments", {"words": EVIL})
        browser.reasoned()
        for path in (*PAGES, *reads(browser)):
            answer = browser.get(path)
            assert answer.status_code in {200, 303}, path
            assert answer.headers["x-content-type-options"] == "nosniff"
            if path.startswith("/export/"):
                assert answer.headers["content-disposition"].startswith("attachment"), path
            elif answer.headers.get("content-type", "").startswith("text/html"):
                is_harmless(answer.text)
            else:
                assert path.startswith(("/api/", "/static/")) or answer.status_code == 303, path
        assert "&lt;script&gt;" in browser.get(f"/sources/{one.source}").text


@pytest.mark.parametrize("path", ["/", "/people/", "/statements/", "/sources/", "/export/", "/comparison/"])
def test_an_address_that_leads_nowhere_takes_no_words_for_markup(onlooker: Browser, path: str) -> None:
    answer = onlooker.get(path + ASKED)
    assert answer.status_code == 404
    is_harmless(answer.text)


def test_a_name_with_a_path_or_marks_leads_nowhere(browser: Browser, folder: Path) -> None:
    for name in ("..", "/", "\\", "a\0b.txt"):
        files = {"file": (name, b"I saw it on 3 May 2031.", "text/plain")}
        answer = browser.client.post("/api/sources", files=files, headers=browser.headers)
        assert answer.status_code in {200, 400, 422}, name
    assert not (folder.parent / "b.txt").exists()
    assert not list(folder.glob(".coming-*"))
