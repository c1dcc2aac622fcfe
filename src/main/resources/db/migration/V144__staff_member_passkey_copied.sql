-- When a passkey of a person's was given whose counter had gone back, as that of a copy does; null once their passkeys were removed.
ALTER TABLE staff_member ADD COLUMN passkey_copied_at DATETIME(6) NULL;
