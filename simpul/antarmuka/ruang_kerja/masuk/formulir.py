"""Forms of the ways in."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from simpul.antarmuka.tampilan.bentuk import PilihanKartu


class FormTerima(forms.Form):
    """A new person: a name and a password."""

    nama = forms.CharField(
        label=gettext_lazy("Nama Anda"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    sandi = forms.CharField(
        label=gettext_lazy("Kata sandi"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy(
            "Sedikitnya 10 huruf. Kalimat pendek yang mudah diingat lebih aman daripada satu kata dengan angka."
        ),
    )
    sandi_lagi = forms.CharField(
        label=gettext_lazy("Kata sandi, sekali lagi"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class FormDiri(forms.Form):
    """What one changes of oneself."""

    nama = forms.CharField(
        label=gettext_lazy("Nama"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    bahasa = forms.ChoiceField(
        label=gettext_lazy("Bahasa"), choices=settings.LANGUAGES, widget=PilihanKartu
    )
