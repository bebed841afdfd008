"""Form fields and their drawing: label, help, error, field; the summary of errors on top."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from simpul.antarmuka.tampilan.tanggal import baca_tanggal, tulis_tanggal
from simpul.antarmuka.tampilan.uang import baca_rupiah, terbilang, tulis_rupiah


class PerenderSimpul(TemplatesSetting):
    """Django's own `{{ form }}` and `{{ field.as_field_group }}`, drawn as the look asks."""

    form_template_name = "tampilan/bentuk/form.html"
    formset_template_name = "tampilan/bentuk/formset.html"
    field_template_name = "tampilan/bentuk/isian.html"


class WidgetTanggal(forms.TextInput):
    """A date that is typed; the calendar button picks one where the browser can."""

    template_name = "tampilan/bentuk/tanggal.html"

    def format_value(self, value: Any) -> str | None:
        """Written out in Indonesian; what could not be read stays as it was typed."""
        if isinstance(value, date):
            return tulis_tanggal(value)
        return str(value) if value not in (None, "") else None

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The calendar button needs the value in the form browsers use."""
        konteks: dict[str, Any] = super().get_context(name, value, attrs)
        nyata = value if isinstance(value, date) else baca_tanggal(str(value or ""))
        konteks["widget"]["iso"] = nyata.isoformat() if nyata else ""
        return konteks


class IsianTanggal(forms.DateField):
    """A date typed as people write it."""

    widget = WidgetTanggal
    default_error_messages = {
        "invalid": _("Tanggal ini tidak terbaca. Tulis misalnya 22 Oktober 2026 atau 22/10/26.")
    }

    def to_python(self, value: Any) -> date | None:
        """Read the text; an unreadable one is an error beside the field."""
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        tanggal = baca_tanggal(str(value))
        if tanggal is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return tanggal


class WidgetUang(forms.TextInput):
    """Rupiah with dots between thousands and the words below."""

    template_name = "tampilan/bentuk/uang.html"

    def format_value(self, value: Any) -> str | None:
        """With dots; what could not be read stays as it was typed."""
        nilai = value if isinstance(value, int) else baca_rupiah(str(value or ""))
        if nilai is None:
            return str(value) if value else None
        return tulis_rupiah(nilai)

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The words under the field."""
        konteks: dict[str, Any] = super().get_context(name, value, attrs)
        nilai = value if isinstance(value, int) else baca_rupiah(str(value or ""))
        konteks["widget"]["terbilang"] = f"{terbilang(nilai)} rupiah" if nilai else ""
        return konteks


class IsianUang(forms.Field):
    """A whole amount of rupiah."""

    widget = WidgetUang
    default_error_messages = {
        "invalid": _("Jumlah ini tidak terbaca. Tulis misalnya 18.400.000.000 atau 2,15 miliar.")
    }

    def to_python(self, value: Any) -> int | None:
        """Read the text as an amount."""
        if value in self.empty_values:
            return None
        nilai = value if isinstance(value, int) else baca_rupiah(str(value))
        if nilai is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return nilai


class WidgetKetik(forms.TextInput):
    """A choice found by typing. `url` answers `?q=` with options (tampilan/bentuk/pilihan.html).

    The field sends two values: `<name>` is the chosen key, `<name>_ketik` the text as typed, so
    that the server can still recognise it by name when there is no script.
    """

    template_name = "tampilan/bentuk/ketik.html"

    def __init__(
        self, url: Any = "", label_pilihan: Mapping[str, str] | None = None, attrs: Any = None
    ) -> None:
        """`label_pilihan` gives the text of keys that are already chosen."""
        super().__init__(attrs)
        self.url = url
        self.label_pilihan = dict(label_pilihan or {})

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The address that answers, and the text of the present choice."""
        konteks: dict[str, Any] = super().get_context(name, value, attrs)
        kunci = str(value or "")
        konteks["widget"]["url"] = str(self.url)
        konteks["widget"]["kunci"] = kunci
        konteks["widget"]["teks"] = self.label_pilihan.get(kunci, kunci)
        return konteks

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """The chosen key; else what was typed."""
        del files
        return data.get(name) or data.get(f"{name}_ketik")


class WidgetBerkas(forms.ClearableFileInput):
    """A file with its frame; a file may be dropped on it."""

    template_name = "tampilan/bentuk/berkas.html"


class PilihanKartu(forms.RadioSelect):
    """Few answers, each as a card with room for a second line."""

    template_name = "tampilan/bentuk/pilihan_kartu.html"
