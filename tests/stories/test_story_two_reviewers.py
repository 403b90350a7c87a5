"""Two at one case: each sees what the other does, nothing is written over, and nothing that was typed is lost."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from stories_material import Browsing, Served, served

from testimonia.casebook.book import opened
from testimonia.model.statement import Status


def first_of(page: Page, root: str, number: int = 2) -> str:
    """Open the reader at a source, on the first statement that waits; its id."""
    page.goto(f"{root}/sources")
    page.locator("table.list tbody tr td:first-child > a").nth(number).click()
    page.wait_for_url("**/sources/*")
    return str(page.locator("#one").get_attribute("data-statement"))


def test_what_one_decides_appears_under_the_eyes_of_the_other(server: Served, browsing: Browsing) -> None:
    mara, jon = browsing.person(server.address), browsing.person(server.address)
    name = first_of(mara, server.root)
    first_of(jon, server.root)
    mara.keyboard.press("r")
    expect(jon.locator(f"mark[data-statement='{name}']").first).to_have_attribute(
        "data-status", "rejected", timeout=1000
    )
    expect(jon.locator("#one .status")).to_contain_text("rejected")
    mara.keyboard.press("u")
    expect(jon.locator(f"mark[data-statement='{name}']").first).to_have_attribute(
        "data-status", "proposed", timeout=3000
    )


def test_a_stale_write_is_refused_with_both_versions(server: Served, browsing: Browsing) -> None:
    mara, jon = browsing.person(server.address), browsing.person(server.address)
    first_of(mara, server.root)
    first_of(jon, server.root)
    jon.route("**/events", lambda route: route.abort())  # Jon's line is slow: he hears nothing of what Mara does
    jon.reload()
    jon.keyboard.press("e")
    jon.fill("#f-act", "warn")
    mara.keyboard.press("a")
    expect(mara.locator("mark[data-status=accepted]").first).to_be_visible()
    jon.keyboard.press("Control+Enter")
    notice = jon.locator(".notice")
    expect(notice).to_contain_text("changed by Mara Lind")
    expect(notice.locator(".versions section").first).to_contain_text("accepted")
    expect(notice.locator(".versions section").nth(1)).to_contain_text("warn")
    expect(jon.locator("#f-act")).to_have_value("warn")
    browsing.troubles[:] = [
        one for one in browsing.troubles if "409" not in one and "/events" not in one and "ERR_FAILED" not in one
    ]


def test_half_typed_words_survive_a_reload(server: Served, browsing: Browsing) -> None:
    page = browsing.person(server.address)
    first_of(page, server.root)
    page.keyboard.press("c")
    page.keyboard.type("ask who was on duty th")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.fill("#f-where", "the boiler ro")
    page.reload()
    expect(page.locator("#f-comment")).to_have_value("ask who was on duty th")
    expect(page.locator("#f-where")).to_have_value("the boiler ro")


def test_a_server_that_is_killed_loses_nothing_acknowledged(barracks_copy: Path, browsing: Browsing) -> None:
    with served(barracks_copy) as server:
        page = browsing.person(server.address)
        name = first_of(page, server.root)
        page.keyboard.press("a")
        expect(page.locator(f"mark[data-statement='{name}']").first).to_have_attribute("data-status", "accepted")
        server.kill()
        expect(page.locator("#state")).to_have_text("the workbench does not answer")
        page.keyboard.press("a")
        expect(page.locator(".notice")).to_contain_text("What was acknowledged is kept")
    browsing.troubles.clear()
    with opened(barracks_copy, writing=False) as book:
        assert {one.id: one.status for one in book.case().statements}[name] is Status.ACCEPTED


def select(page: Page, statement: str, first: int, last: int) -> str:
    """Select words of a statement in the text by their numbers, as a mouse does; what was selected."""
    return str(
        page.evaluate(
            r"""([statement, first, last]) => {
              const node = document.querySelector(`mark[data-statement="${statement}"]`).firstChild;
              const words = [...node.textContent.matchAll(/\S+/g)].slice(first, last);
              const end = words.at(-1).index + words.at(-1)[0].length;
              getSelection().setBaseAndExtent(node, words[0].index, node, end);
              return node.textContent.slice(words[0].index, end);
            }""",
            [statement, first, last],
        )
    )


def quotes(folder: Path) -> list[str]:
    with opened(folder, writing=False) as book:
        return [one.anchor.quote for one in book.case().statements if one.status is not Status.REJECTED]


def test_words_that_are_selected_make_move_and_divide_statements(
    server: Served, barracks_copy: Path, browsing: Browsing
) -> None:
    page = browsing.person(server.address)
    with opened(barracks_copy, writing=False) as book:
        (gazette,) = [one.id for one in book.case().sources if one.name.startswith("02")]
        told = [one for one in book.case().statements if one.source == gazette]
    one = next(each for each in told if len(each.anchor.quote.split()) > 6)
    page.goto(f"{server.root}/statements/{one.id}")
    page.wait_for_load_state()
    words = select(page, one.id, 3, 5)
    with page.expect_navigation():
        page.keyboard.press("d")
    assert any(quote.startswith(words) for quote in quotes(barracks_copy))
    with page.expect_navigation():
        page.keyboard.press("u")
    assert one.anchor.quote in quotes(barracks_copy)
    page.goto(f"{server.root}/statements/{one.id}")
    page.wait_for_load_state()
    words = select(page, one.id, 1, 4)
    with page.expect_navigation():
        page.keyboard.press("m")
    assert words in quotes(barracks_copy)
    words = select(page, one.id, 0, 2)
    with page.expect_navigation():
        page.keyboard.press("s")
    assert words in quotes(barracks_copy)


def test_neighbours_are_united(server: Served, barracks_copy: Path, browsing: Browsing) -> None:
    page = browsing.person(server.address)
    first_of(page, server.root)
    before = len(quotes(barracks_copy))
    with page.expect_navigation():
        page.keyboard.press("g")
    assert len(quotes(barracks_copy)) == before - 1


def test_all_that_waits_in_a_source_is_accepted_after_a_look(server: Served, browsing: Browsing) -> None:
    page = browsing.person(server.address)
    first_of(page, server.root)
    waiting = page.locator("mark[data-status=proposed]").count()
    page.get_by_role("button", name="Accept all that wait here").click()
    expect(page.locator(".notice ol.preview li").first).to_be_visible()
    page.locator(".notice").get_by_role("button", name="Accept all that wait here").click()
    expect(page.locator("#waiting")).to_have_text("everything here is judged")
    assert waiting > 0
    assert page.locator("mark[data-status=proposed]").count() == 0


def test_a_recording_is_played_from_a_time_code_and_is_sent_nowhere(
    server: Served, browsing: Browsing, tmp_path: Path
) -> None:
    recording = tmp_path / "tolin.wav"
    samples = bytes(8000 * 120)
    head = b"RIFF" + (36 + len(samples)).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    form = b"\x01\x00\x01\x00" + (8000).to_bytes(4, "little") * 2 + b"\x01\x00\x08\x00"
    recording.write_bytes(head + form + b"data" + len(samples).to_bytes(4, "little") + samples)
    page = browsing.person(server.address)
    asked: list[str] = []
    first_of(page, server.root, 5)
    page.on("request", lambda request: asked.append(request.method))
    page.set_input_files("#recording", str(recording))
    time = page.locator("button.time").nth(2)
    time.click()
    page.wait_for_function("document.getElementById('player').currentTime > 0")
    begins = float(str(time.get_attribute("data-play")))
    assert page.evaluate("document.getElementById('player').currentTime") == pytest.approx(begins, abs=2)
    assert "POST" not in asked


def test_reading_needs_no_script(server: Served, browsing: Browsing) -> None:
    page = browsing.person(server.address, java_script_enabled=False)
    for name in ("Sources", "Findings", "Chronology", "Comparison", "People and places", "Questions", "Journal"):
        page.get_by_role("navigation", name="Pages").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{server.root}/sources")
    page.locator("table.list tbody tr td:first-child > a").first.click()
    expect(page.locator("mark").first).to_be_visible()
    expect(page.get_by_role("button", name="Accept a")).to_be_hidden()
