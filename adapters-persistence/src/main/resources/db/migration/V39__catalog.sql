-- R128. What is sold exclusively has one copy: while somebody has ordered it nobody else can, and once it is paid nobody ever can.
ALTER TABLE artworks
    ADD COLUMN exclusivity TEXT NOT NULL DEFAULT 'none' CHECK (exclusivity IN ('none', 'held', 'sold')),
    ADD CONSTRAINT artworks_sold_exclusively_once CHECK (exclusivity <> 'sold' OR sold_count = 1),
    ADD CONSTRAINT artworks_held_exclusively_is_held CHECK (exclusivity <> 'held' OR held_count >= 1);

ALTER TABLE artwork_holds ADD COLUMN exclusive BOOLEAN NOT NULL DEFAULT false;

-- R128. Under which licences a work is sold; without a row it is the personal one, at the price of the work.
CREATE TABLE artwork_licences (
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('personal', 'commercial', 'extended', 'exclusive', 'custom')),
    price DECIMAL(10, 2) CHECK (price >= 0),
    PRIMARY KEY (artwork_id, kind),
    CONSTRAINT artwork_licences_personal_costs_what_the_work_does CHECK ((price IS NULL) = (kind = 'personal'))
);

-- What artists write into licences of their own. Lines of orders refer to a version, so that a row is never changed; those of a work go with it, which is
-- only removed as long as it was never ordered (R24).
CREATE TABLE artwork_licence_texts (
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    text TEXT NOT NULL CHECK (char_length(text) BETWEEN 1 AND 20000),
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (artwork_id, version)
);

-- R130. Which copy of a limited edition an order has. A copy that comes back on sale has back_at; whoever buys one next has its number, and the row before
-- has passed_on_at. Of each number one row at most is not passed on. The order is ordering's: no foreign key across that arrow.
CREATE TABLE edition_numbers (
    code TEXT PRIMARY KEY CHECK (code ~ '^[A-Z2-7]{12}$'), -- R131
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE RESTRICT,
    order_id UUID NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    edition_size INTEGER NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    back_at TIMESTAMPTZ,
    passed_on_at TIMESTAMPTZ,
    CONSTRAINT edition_numbers_within_the_edition CHECK (number <= edition_size),
    CONSTRAINT edition_numbers_passed_on_came_back CHECK (passed_on_at IS NULL OR back_at IS NOT NULL)
);

CREATE UNIQUE INDEX edition_numbers_one_owner ON edition_numbers (artwork_id, number) WHERE passed_on_at IS NULL;
CREATE INDEX edition_numbers_by_order ON edition_numbers (order_id, artwork_id);
CREATE INDEX edition_numbers_back ON edition_numbers (artwork_id, number) WHERE back_at IS NOT NULL AND passed_on_at IS NULL;

-- What was sold before has its numbers in the order of the payments.
INSERT INTO edition_numbers (code, artwork_id, order_id, number, edition_size, given_at)
SELECT (
           SELECT string_agg(substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', (get_byte(bits, place) & 31) + 1, 1), '')
             FROM (SELECT uuid_send(gen_random_uuid()) AS bits WHERE sold.copy IS NOT NULL) AS drawn
            CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (9), (10), (11), (12), (13), (14)) AS places (place)
       ),
       artwork_id, order_id, row_number() OVER (PARTITION BY artwork_id ORDER BY settled_at, order_id, copy), edition_size, settled_at
  FROM (
      SELECT holds.artwork_id, holds.order_id, artworks.edition_size, holds.settled_at, copy
        FROM artwork_holds AS holds
        JOIN artworks ON artworks.id = holds.artwork_id
       CROSS JOIN generate_series(1, holds.quantity) AS copy
       WHERE holds.state = 'sold'
         AND artworks.edition_size IS NOT NULL
  ) AS sold;
