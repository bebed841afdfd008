"""Settings of the tests: a throw-away data folder, quick passwords, no compiled file names."""

import os
import tempfile

_FOLDER = os.environ.setdefault("SIMPUL_DATA", tempfile.mkdtemp(prefix="simpul-uji-"))

from simpul.konfigurasi.pengaturan import *  # noqa: E402, F403
from simpul.konfigurasi.pengaturan import STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# One machine signs in for everybody here: the limit per address would be a limit on the tests.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
