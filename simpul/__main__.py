"""`python -m simpul` is the same as the command `simpul`."""

import sys

from simpul.antarmuka.perintah.utama import jalankan

if __name__ == "__main__":
    sys.exit(jalankan())
