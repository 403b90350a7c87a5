"""The program: finds the verb, and is the outermost edge where trouble becomes words and an exit code.

Exit codes: 0 done and nothing found, 1 something was found, 2 it could not be done, 130 stopped by the user.
"""

import os
import sys
import traceback

import typer
from typer.exceptions import TyperException

from testimonia.cli import (
    add,
    agreement,
    check,
    chronology,
    comment,
    compare,
    export,
    import_,
    join,
    journal,
    judge,
    new,
    people,
    publish,
    questions,
    read,
    redo,
    rename,
    search,
    serve,
    split,
    times,
    undo,
    verify,
    withdraw,
)
from testimonia.errors import TestimoniaError

_STOPPED = 130  # 128 and the number of the signal, as shells count
_FAILED = TestimoniaError.exit_code

app = typer.Typer(
    name="testimonia",
    help="Reads what witnesses tell, and shows with the words where accounts agree and where they do not.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("new")(new.new)
app.command("add")(add.add)
app.command("read")(read.read)
app.command("check")(check.check)
app.command("chronology")(chronology.chronology)
app.command("compare")(compare.compare)
app.command("questions")(questions.questions)
app.command("people")(people.people)
app.command("join")(join.join)
app.command("split")(split.split)
app.command("rename")(rename.rename)
app.command("judge")(judge.judge)
app.command("undo")(undo.undo)
app.command("redo")(redo.redo)
app.command("comment")(comment.comment)
app.command("agreement")(agreement.agreement)
app.command("journal")(journal.journal)
app.command("export")(export.export)
app.command("import")(import_.import_)
app.command("publish")(publish.publish)
app.command("search")(search.search)
app.command("serve")(serve.serve)
app.command("withdraw")(withdraw.withdraw)
app.command("verify")(verify.verify)
app.command("times")(times.times)


def run() -> None:
    """The command line, from the words typed to the exit code."""
    sys.exit(_ended())


def _ended() -> int:
    try:
        return int(app(standalone_mode=False) or 0)
    except TestimoniaError as error:
        return _say(str(error), error.remedy, error.exit_code)
    except TyperException as misuse:
        return _misused(misuse)
    except (KeyboardInterrupt, typer.Abort):
        return _say("stopped; run the same command again to go on", "", _STOPPED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that closing it does not fail once more
        return _FAILED
    except Exception as defect:  # noqa: BLE001  the outermost edge: nobody should see a traceback unasked
        return _defect(defect)


def _misused(misuse: TyperException) -> int:
    """Words that are no command: the parser shows what it expected."""
    show = getattr(misuse, "show", None)
    if show is not None:
        show()
    else:
        _say(str(misuse), "For the commands there are: testimonia --help", _FAILED)
    return _FAILED


def _say(message: str, remedy: str, code: int) -> int:
    sys.stderr.write(f"testimonia: {message}\n")
    if remedy:
        sys.stderr.write(f"  {remedy}\n")
    return code


def _defect(defect: Exception) -> int:
    """Details may hold a witness's words, so they are shown when asked for and written nowhere."""
    if os.environ.get("TESTIMONIA_DETAILS"):
        traceback.print_exception(defect)
    return _say(
        f"this is a defect of the program, not of your material ({type(defect).__name__}); the case is as it was "
        "after the last thing that was reported as done",
        "For the details, which may quote your material, run it again with TESTIMONIA_DETAILS=1.",
        _FAILED,
    )
