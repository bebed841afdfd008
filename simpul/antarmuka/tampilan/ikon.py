"""The icons that pages may use (names of the Tabler outline set).

`alat/aset.py` draws exactly these into one sprite; a name that the set does not have stops the
build, and a name used in a template but missing here stops the tests. Add a name, run
`python alat/aset.py`, use it.
"""

IKON: frozenset[str] = frozenset(
    """
    alert-octagon alert-triangle arrow-bounce arrow-left arrow-right arrows-exchange arrows-sort
    ban bell book bookmark building building-community bulb
    calendar calendar-due calendar-event certificate check chevron-down chevron-left chevron-right
    chevron-up circle-check circle-dashed circle-x clock clock-check clock-exclamation cloud-check
    columns-3 compass copy corner-down-right database device-mobile devices dots download
    external-link eye eye-off file-certificate file-download file-pencil file-search file-text
    file-upload filter flag
    folder help-circle history home hourglass id-badge-2 info-circle key language layout-kanban
    link link-off list-details list-search lock lock-open login logout
    mail mail-plus map map-2 map-pin menu-2 messages minus paperclip pencil phone photo player-pause
    player-play plus printer progress qrcode refresh report route
    scale search send settings shield shield-check shield-lock signature stack-2 table trash
    upload user user-circle user-plus user-x users users-group world writing writing-sign x zoom-scan
    """.split()  # noqa: SIM905 (a list of 100 names in quotes is harder to read and to merge)
)
