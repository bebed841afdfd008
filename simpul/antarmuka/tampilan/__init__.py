"""The one look of Simpul: tokens, components, stage line and base pages that every door uses."""
