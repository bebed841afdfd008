"""All addresses. Each door brings its own; libraries' addresses are named in antarmuka.alamat."""

from __future__ import annotations

from allauth.account import views as akun
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as pemulihan
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sesi
from django.urls import include, path

masuk = [
    path("masuk/", akun.login, name="account_login"),
    path("keluar/", akun.logout, name="account_logout"),
    path("akun/ulangi-masuk/", akun.reauthenticate, name="account_reauthenticate"),
    path("akun/sandi/", akun.password_change, name="account_change_password"),
    path("lupa-sandi/", akun.password_reset, name="account_reset_password"),
    path("lupa-sandi/terkirim/", akun.password_reset_done, name="account_reset_password_done"),
    path(
        "lupa-sandi/<str:uidb36>-<str:key>/",
        akun.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "lupa-sandi/selesai/",
        akun.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("masuk/langkah-kedua/", mfa.authenticate, name="mfa_authenticate"),
    path("akun/mfa/ulangi/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("akun/mfa/", mfa.index, name="mfa_index"),
    path("akun/mfa/aktifkan/", totp.activate_totp, name="mfa_activate_totp"),
    path("akun/mfa/matikan/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("akun/mfa/kode/", pemulihan.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "akun/mfa/kode/baru/", pemulihan.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "akun/mfa/kode/unduh/",
        pemulihan.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("akun/sesi/", sesi.list_usersessions, name="usersessions_list"),
]

urlpatterns = [
    path("", include("simpul.antarmuka.portal.urls")),
    path("", include("simpul.antarmuka.ruang_kerja.urls")),
    path("", include("simpul.antarmuka.tampilan.urls")),
    *masuk,
]
