"""Messages to the person: a toast for what happened, a notice panel for what went wrong."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import Promise

_BATAL = "batalkan:"


def toast(request: HttpRequest, teks: str | Promise, *, batalkan: str = "") -> None:
    """Say what happened; `batalkan` is the address that undoes it (posted to)."""
    tanda = _BATAL + batalkan if batalkan else ""
    messages.success(request, str(teks), extra_tags=tanda)


def pita(request: HttpRequest, teks: str | Promise) -> None:
    """Something to look at, shown as a panel on top of the page; errors are never toasts."""
    messages.warning(request, str(teks))


def alamat_batal(tanda: str | None) -> str:
    """The undo address inside a message's tags."""
    for bagian in (tanda or "").split():
        if bagian.startswith(_BATAL):
            return bagian.removeprefix(_BATAL)
    return ""
