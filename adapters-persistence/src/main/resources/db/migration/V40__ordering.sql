-- R128. Under which licence a work lies in a cart, and under which a line was sold: frozen with it, since no version of a licence ever says anything else. What
-- was sold before has none.
ALTER TABLE cart_items
    ADD COLUMN licence TEXT NOT NULL DEFAULT 'personal' CHECK (licence IN ('personal', 'commercial', 'extended', 'exclusive', 'custom'));

ALTER TABLE order_items
    ADD COLUMN licence TEXT CHECK (licence IN ('personal', 'commercial', 'extended', 'exclusive', 'custom')),
    ADD COLUMN licence_version INTEGER CHECK (licence_version >= 1),
    ADD CONSTRAINT order_items_licence_has_a_version CHECK ((licence IS NULL) = (licence_version IS NULL));

-- R131. Whose owners wish to be named on their certificates.
CREATE TABLE certificate_owners (
    code TEXT PRIMARY KEY,
    named_at TIMESTAMPTZ NOT NULL
);
