-- Escrow: a share's money is nobody's, neither the seller's pending earnings nor the platform's fee, until it is released.
ALTER TABLE payment_shares ADD COLUMN in_escrow BOOLEAN NOT NULL DEFAULT false;
