"""Whatever a source, a name or a reviewer's words hold, a page shows it as text."""

from pathlib import Path

import pytest
from lxml import html
from web_material import AT, MARA, Browser, at_work, told

from testimonia.casebook.book import create, opened
from testimonia.model.arrival import Arrival
from testimonia.model.mention import Mention, MentionType
from testimonia.model.proposals import Proposals
from testimonia.model.source import Described, Format, Kind
from testimonia.model.statement import Participant, Where

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202eevil'
WORDS = f"The mill burned {EVIL} on 3 May. <b>Ivo {EVIL}</b> ran to javascript:alert(3)."
PAGES = ("/", "/sources", "/findings", "/chronology", "/comparison", "/copies", "/people", "/questions", "/agreement",
         "/journal", "/publishing", "/settings", f"/search?q={EVIL}", "/search?q=mill", f"/people?of={EVIL}",
         f"/chronology?person={EVIL}", f"/questions?person={EVIL}", f"/findings?code={EVIL}&statement={EVIL}",
         f"/agreement?one={EVIL}&other=b")  # fmt: skip


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
    assert "\u202e" not in page


def test_no_page_takes_words_for_markup(hostile: Path) -> None:
    with at_work(hostile) as (browser,):
        browser.reasoned()
        one = next(iter(browser.desk.moment.statements.values()))
        browser.post("/api/visitor", {"name": EVIL.replace("\u202e", "")})
        browser.post(f"/api/statements/{one.id}/comments", {"words": EVIL})
        browser.reasoned()
        follows = browser.desk.moment.follows
        assert follows is not None
        found = [f"/people/{each.entity.id}" for each in follows.everybody]
        found += [f"/comparison/{event.id}" for event in follows.case.events]
        found += [f"/sources/{source}" for source in browser.desk.moment.sources]
        found += [f"/statements/{one.id}/panel"]
        for path in (*PAGES, *found):
            answer = browser.get(path)
            assert answer.status_code == 200, path
            is_harmless(answer.text)
        assert "&lt;script&gt;" in browser.get(f"/sources/{one.source}").text


def test_a_name_with_a_path_or_marks_leads_nowhere(browser: Browser, folder: Path) -> None:
    for name in ("..", "/", "\\", "a\0b.txt"):
        files = {"file": (name, b"I saw it on 3 May 2031.", "text/plain")}
        answer = browser.client.post("/api/sources", files=files, headers=browser.headers)
        assert answer.status_code in {200, 400, 422}, name
    assert not (folder.parent / "b.txt").exists()
    assert not list(folder.glob(".coming-*"))
