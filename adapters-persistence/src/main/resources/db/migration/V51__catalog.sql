-- Whether a copy is held for the order of somebody who won it in an auction (R74): nobody else gets the work alone until it is paid or given up.
ALTER TABLE artwork_holds ADD COLUMN for_winner BOOLEAN NOT NULL DEFAULT false;
