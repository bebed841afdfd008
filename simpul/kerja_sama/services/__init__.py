"""Acts on a cooperation: one function each, named as the law names it.

Each takes who acts (`pelaku`) and when (`pada`), checks permission and rules, changes, writes the
trail and queues what follows, in one transaction. Pages and commands call these and decide nothing.
"""
