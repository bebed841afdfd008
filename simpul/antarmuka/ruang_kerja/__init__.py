"""The officials' door: parse, load and authorise in one step, one call, answer."""
