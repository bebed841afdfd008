"""Acts on governments, units, people and offices; one module per concept.

Mail: `akun` lies below the package that sends it. An act that writes to someone therefore takes
`kirim=` (a `Pengirim`, in life `simpul.alur.surel.kirim`) and calls it inside its own transaction,
so that the job is queued with the act or not at all. `tautan=` turns a token into a full address;
the token itself is never stored, only its hash.
"""
