-- Media: the colour that most of a picture has, as CSS writes it (R90). NULL where the provider was sent the picture by somebody else, and for those that were there before.
ALTER TABLE uploads ADD COLUMN dominant_colour TEXT CHECK (dominant_colour ~ '^#[0-9a-f]{6}$');
