-- Mails and pushes wait in work_items (V14).
DROP TABLE mails;
DROP TABLE push_deliveries;
