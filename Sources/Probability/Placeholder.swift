/// Placeholder until the first concept of this room moves in.
