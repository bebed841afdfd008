"""Sign-in: what allauth and axes ask of us. Nobody signs up; people come by invitation."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AdaptorAkun(DefaultAccountAdapter):  # type: ignore[misc]
    """Closed to sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        del request
        return False


def nama_masuk(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """What axes counts failures by: the address that was tried."""
    if credentials:
        for kunci in ("email", "username", "login"):
            if credentials.get(kunci):
                return str(credentials[kunci]).lower()
    return str(request.POST.get("login", "")).lower() if request is not None else ""
