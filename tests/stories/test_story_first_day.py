"""A new user's first day: three files, twenty judgements by keyboard, a date, two names, questions, a dossier."""

from pathlib import Path

from playwright.sync_api import Page, expect
from stories_material import Browsing, served

from testimonia.casebook.book import create, opened
from testimonia.casebook.verify import verify
from testimonia.model.statement import Status

MOST_KEYS = 45  # for twenty judgements


def test_a_first_day(tmp_path: Path, files: list[Path], browsing: Browsing) -> None:
    case = tmp_path / "orlec"
    create(case, by="Mara Lind", at="2031-06-02T08:00:00Z")
    with served(case) as server:
        page = browsing.person(server.address)
        adds_three_files(page, files)
        keys = judges_twenty(page)
        assert keys <= MOST_KEYS
        changes_a_date(page, server.root)
        joins_two_names(page, server.root)
        prints_questions(page, server.root, tmp_path / "sheet.pdf")
        publishes(page, server.root, tmp_path / "dossier.html")
        browsing.leave()
    is_all_on_disk(case)


def adds_three_files(page: Page, files: list[Path]) -> None:
    page.get_by_role("link", name="Add sources").click()
    page.wait_for_load_state()
    page.set_input_files("#files", [str(path) for path in files])
    expect(page.locator("tbody tr")).to_have_count(3, timeout=20_000)
    page.get_by_role("link", name="Overview").click()
    expect(page.get_by_role("link", name="Go on judging")).to_be_visible(timeout=40_000)
    page.wait_for_function(
        "fetch('/api/sources').then(a => a.json()).then(s => s.every(one => one.statements > 0))", timeout=40_000
    )


def judges_twenty(page: Page) -> int:
    """Accept two of three, reject the third; go on in the next source where one is done. How many keys it took."""
    keys = 0
    page.goto(page.url.partition("/sources")[0].rstrip("/") + "/next")
    for done in range(20):
        if page.locator("#one[data-status=proposed]").count() == 0:
            page.goto(page.url.partition("/sources")[0] + "/next")
        name = page.locator("#one").get_attribute("data-statement")
        page.keyboard.press("r" if done % 3 == 2 else "a")
        keys += 1
        page.wait_for_function(
            "name => document.querySelector('#one').dataset.statement !== name"
            " || document.querySelector('#one').dataset.status !== 'proposed'", arg=name
        )  # fmt: skip
    return keys


def changes_a_date(page: Page, root: str) -> None:
    """Ivo's day is taken for a slip of the typist; with the day that he meant, the two no longer differ on when."""
    clash = page.locator(".finding", has=page.locator(".code", has_text="when")).filter(has_text="burned on 5 May 2031")
    page.goto(f"{root}/findings?code=contradiction")
    expect(clash.first).to_be_visible(timeout=20_000)
    clash.first.get_by_role("link", name="burned on 5 May").first.click()
    page.wait_for_url("**/sources/**")
    page.keyboard.press("e")
    page.fill("#f-when", "3 May 2031")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    page.goto(f"{root}/findings?code=contradiction")
    expect(clash).to_have_count(0, timeout=20_000)


def joins_two_names(page: Page, root: str) -> None:
    page.goto(f"{root}/people")
    page.fill("#join-name", "Ada Brenn")
    page.fill("#join-other", "Dolhan")
    page.get_by_role("button", name="Join").click()
    expect(page.locator(".notice.done")).to_be_visible()
    expect(page.locator(".person-card", has_text="Dolhan").first).to_contain_text("Ada Brenn")
    page.get_by_role("link", name="Journal").click()
    page.locator("tr", has_text="are of one").get_by_role("button", name="Undo").click()
    expect(page.locator("tr", has_text="took back entry").first).to_be_visible()


def prints_questions(page: Page, root: str, sheet: Path) -> None:
    page.goto(f"{root}/questions")
    first = page.locator("#asking li").first
    first.locator(".asked").fill("When was that, as far as you remember?")
    first.get_by_role("button", name="later").click()
    page.reload()
    expect(page.locator("#asking li").nth(1)).to_contain_text("as far as you remember")
    page.locator("#asking li").first.get_by_role("checkbox").uncheck()
    page.emulate_media(media="print")
    expect(page.locator("#asking li").first).to_be_hidden()
    expect(page.locator("nav.rooms")).to_be_hidden()
    page.pdf(path=str(sheet))
    page.emulate_media(media="screen")
    assert sheet.stat().st_size > 2000


def publishes(page: Page, root: str, dossier: Path) -> None:
    page.goto(f"{root}/publishing")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Make the dossier").click()
    coming.value.save_as(dossier)
    assert "Ada Brenn" in dossier.read_text("utf-8")


def is_all_on_disk(case: Path) -> None:
    with opened(case, writing=False) as book:
        statuses = [one.status for one in book.case().statements]
        assert book.case().rulings == ()
    assert sum(status is not Status.PROPOSED for status in statuses) >= 20
    assert verify(case).trouble is None
