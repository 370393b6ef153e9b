-- What names somebody to others goes when they leave (R19): userId is who did what a notification tells.
CREATE INDEX notifications_by_actor ON notifications ((metadata ->> 'userId')) WHERE metadata ->> 'userId' IS NOT NULL;
