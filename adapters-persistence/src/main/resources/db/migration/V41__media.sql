-- Originals: what a virus scanner found (R120). NULL while none has looked; the finding is what the scanner calls it.
ALTER TABLE originals ADD COLUMN scan TEXT CHECK (scan IN ('clean', 'infected'));
ALTER TABLE originals ADD COLUMN finding TEXT CHECK ((finding IS NOT NULL) = (scan IS NOT NULL AND scan = 'infected'));

CREATE INDEX originals_unscanned ON originals (id) WHERE scan IS NULL AND sha256 IS NOT NULL AND removed_at IS NULL;
