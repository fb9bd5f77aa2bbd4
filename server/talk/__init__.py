"""Talk: what people say in their channels. It never enters the game."""
