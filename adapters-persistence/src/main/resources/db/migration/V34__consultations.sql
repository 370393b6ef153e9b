-- How late a client can call off at no cost: what an artist asks for, and what each booking keeps (R113).
ALTER TABLE availability
    ALTER COLUMN zone DROP NOT NULL, -- none: any time
    ADD COLUMN notice_hours INT NOT NULL DEFAULT 24 CHECK (notice_hours BETWEEN 0 AND 168);

ALTER TABLE consultations
    ADD COLUMN notice_hours INT NOT NULL DEFAULT 24 CHECK (notice_hours BETWEEN 0 AND 168);
