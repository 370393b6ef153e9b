-- What became of work that has a name, for whoever gave it the name.
CREATE OR REPLACE VIEW kernel_work AS
SELECT topic, name, outcome
  FROM work_items
 WHERE name IS NOT NULL;
