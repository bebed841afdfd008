"""Settings. Safe by default; everything that differs between places comes from the environment.

The list of variables with their meaning is docs/rujukan/pengaturan.md; a test compares the two.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime

from django.utils.translation import gettext_lazy as _

from simpul.konfigurasi import lingkungan
from simpul.konfigurasi.lingkungan import AKAR

SIMPUL_DATA = lingkungan.folder_data()
SIMPUL_CONTOH = lingkungan.ya("SIMPUL_CONTOH")  # demo sign-ins on the sign-in page


def SIMPUL_JAM() -> datetime:  # noqa: N802  (a setting)
    """The clock of the server; tests put their own here."""
    return datetime.now(tz=UTC)


SECRET_KEY = lingkungan.kunci_rahasia(SIMPUL_DATA)
DEBUG = lingkungan.ya("SIMPUL_DEBUG")
ALLOWED_HOSTS = lingkungan.daftar("SIMPUL_ALAMAT", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = lingkungan.daftar("SIMPUL_ASAL_TEPERCAYA")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "simpul.dasar",
    "simpul.jejak",
    "simpul.wilayah",
    "simpul.akun",
    "simpul.ruang",
    "simpul.regulasi",
    "simpul.berkas",
    "simpul.alur",
    "simpul.kerja_sama",
    "simpul.antarmuka.tampilan",
    "simpul.antarmuka.portal",
    "simpul.antarmuka.ruang_kerja",
    "simpul.konfigurasi",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "simpul.antarmuka.gerbang.BahasaMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "simpul.antarmuka.gerbang.GerbangMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "simpul.konfigurasi.urls"
WSGI_APPLICATION = "simpul.konfigurasi.wsgi.application"
FORM_RENDERER = "simpul.antarmuka.tampilan.bentuk.PerenderSimpul"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [AKAR / "simpul" / "antarmuka" / "tampilan" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "simpul.antarmuka.bingkai.konteks",
            ],
        },
    }
]

DATABASES = {"default": lingkungan.basis_data(SIMPUL_DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People and sign-in
AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/ruang-kerja/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "simpul.antarmuka.masuk.AdaptorAkun"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is proven by the invitation sent to it
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
# Failed sign-ins are axes' business: counted in the database, per address and place, so that an
# office behind one connection does not lock itself out.
ACCOUNT_RATE_LIMITS = {"login_failed": ""}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Simpul: "
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Simpul"
USERSESSIONS_TRACK_ACTIVITY = False
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "simpul.antarmuka.masuk.nama_masuk"
AXES_LOCKOUT_TEMPLATE = "akun/terkunci.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = lingkungan.ya("SIMPUL_HTTPS")
SECURE_HSTS_SECONDS = 31536000 if SESSION_COOKIE_SECURE else 0
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if lingkungan.ya("SIMPUL_PERANTARA_HTTPS") else None
)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# Language and time: Indonesian first, English catalogue beside it
LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Indonesia")), ("en", _("English"))]
LOCALE_PATHS = [AKAR / "simpul" / "locale"]
LANGUAGE_COOKIE_NAME = "bahasa"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True

# Files
STATIC_URL = "/statis/"
STATIC_ROOT = AKAR / "build" / "statis-kumpul"
STATICFILES_DIRS = [AKAR / "build" / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": SIMPUL_DATA / "berkas"},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
BERKAS_TERBESAR = 25 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
WHITENOISE_MAX_AGE = 3600

# Jobs and e-mail
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
EMAIL_HOST = os.environ.get("SIMPUL_SUREL_HOST", "")
EMAIL_PORT = int(os.environ.get("SIMPUL_SUREL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("SIMPUL_SUREL_PENGGUNA", "")
EMAIL_HOST_PASSWORD = os.environ.get("SIMPUL_SUREL_SANDI", "")
EMAIL_USE_TLS = lingkungan.ya("SIMPUL_SUREL_TLS")
DEFAULT_FROM_EMAIL = os.environ.get("SIMPUL_SUREL_DARI", "simpul@localhost")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "simpul.alur.surel.KotakSurelFolder"
)
EMAIL_FILE_PATH = SIMPUL_DATA / "surat"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": os.environ.get("SIMPUL_CATATAN", "WARNING")},
}
