-- Sessions of a person that were begun before are over: the account was locked, its password set anew by a code, its passkeys or the
-- provider's identity taken away.
ALTER TABLE staff_member ADD COLUMN sessions_ended_at DATETIME(6) NULL;
