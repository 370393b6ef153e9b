-- R100: within how many days of the payment a physical work is sent; orders keep what was said when they were placed.
ALTER TABLE artworks ADD COLUMN processing_days INTEGER NOT NULL DEFAULT 7 CHECK (processing_days BETWEEN 1 AND 60);
