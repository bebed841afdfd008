"""The law library: regulations, stages, rules, figures, documents and words, for everybody to read."""
