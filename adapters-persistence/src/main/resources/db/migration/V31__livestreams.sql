-- R19. Bids of somebody who was suspended count no longer; they stay where they are.
ALTER TABLE livestream_bids ADD COLUMN voided_at TIMESTAMPTZ;

ALTER TABLE livestream_bids ADD CONSTRAINT livestream_bids_void_does_not_win CHECK (voided_at IS NULL OR NOT is_winning);
