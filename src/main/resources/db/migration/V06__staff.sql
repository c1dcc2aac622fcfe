-- A member of staff is a person with an account; no row is ever deleted. password: an Argon2id hash, null until they set one.
-- sessions_ended_at: sessions that were begun before are over, for the account was locked, its password set anew by a code, its
-- passkeys or the provider's identity taken away. passkey_copied_at: when a passkey was given whose counter had gone back, as that
-- of a copy does; null once their passkeys were removed.
CREATE TABLE IF NOT EXISTS staff_member (
    id VARCHAR(64) NOT NULL PRIMARY KEY,
    display_name VARCHAR(128) NOT NULL,
    all_areas BOOLEAN NOT NULL,
    cleared VARCHAR(16) NOT NULL,
    language CHAR(2) NOT NULL,
    active BOOLEAN NOT NULL,
    password VARCHAR(255) NULL,
    password_set_at DATETIME(6) NULL,
    failed_attempts INT NOT NULL DEFAULT 0,
    locked_until DATETIME(6) NULL,
    sessions_ended_at DATETIME(6) NULL,
    passkey_copied_at DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A role is what a person does.
CREATE TABLE IF NOT EXISTS staff_role (
    staff_id VARCHAR(64) NOT NULL,
    role VARCHAR(32) NOT NULL,
    PRIMARY KEY (staff_id, role),
    KEY staff_role_role (role),
    CONSTRAINT staff_role_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An area is one that a person may see, by the codes of the lists, unless staff_member.all_areas.
CREATE TABLE IF NOT EXISTS staff_area (
    staff_id VARCHAR(64) NOT NULL,
    area VARCHAR(64) NOT NULL,
    PRIMARY KEY (staff_id, area),
    CONSTRAINT staff_area_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A conflict of interest keeps a person from cases. kind: ORGANISATION with a name in value, or FILING with a number; that one is
-- found by number_end_unkinded, as in filing, in whatever form it was typed.
CREATE TABLE IF NOT EXISTS staff_conflict (
    staff_id VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    value VARCHAR(255) NOT NULL,
    number_key VARCHAR(255) GENERATED ALWAYS AS (IF(kind = 'FILING',
        UPPER(REPLACE(REPLACE(REPLACE(REPLACE(value, '-', ''), '/', ''), '.', ''), ',', '')), NULL)) STORED,
    number_end_unkinded VARCHAR(255) GENERATED ALWAYS AS
        (IF(number_key REGEXP '[0-9][A-Z][0-9]?$', REGEXP_REPLACE(REVERSE(number_key), '^[0-9]?[A-Z]', ''),
            REVERSE(number_key))) STORED,
    PRIMARY KEY (staff_id, kind, value),
    KEY staff_conflict_value (kind, value),
    CONSTRAINT staff_conflict_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A pattern finds the organisation of a conflict in names: a regular expression on filing_entity.name_key.
CREATE TABLE IF NOT EXISTS staff_conflict_name (
    staff_id VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    value VARCHAR(255) NOT NULL,
    pattern VARCHAR(4000) NOT NULL,
    PRIMARY KEY (staff_id, kind, value),
    CONSTRAINT staff_conflict_name_of FOREIGN KEY (staff_id, kind, value) REFERENCES staff_conflict (staff_id, kind, value)
        ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A code lets somebody in once; it is kept as a SHA-256 hash and deleted when used. whom: an account, or '#first' for the first
-- administrator.
CREATE TABLE IF NOT EXISTS staff_code (
    whom VARCHAR(64) NOT NULL PRIMARY KEY,
    hash CHAR(64) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    UNIQUE KEY staff_code_hash (hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An entity is a person who has passkeys, by Spring Security's names. id: a handle by lot, so that no passkey tells an account's
-- name; name: the account.
CREATE TABLE IF NOT EXISTS user_entities (
    id VARCHAR(128) NOT NULL PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    display_name VARCHAR(200) NULL,
    UNIQUE KEY user_entities_name (name),
    CONSTRAINT user_entities_of_member FOREIGN KEY (name) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A credential is a passkey, by Spring Security's names: a public key, and nothing that lets anybody in. A longer credential_id
-- than an index can hold is refused.
CREATE TABLE IF NOT EXISTS user_credentials (
    credential_id VARCHAR(740) NOT NULL PRIMARY KEY,
    user_entity_user_id VARCHAR(128) NOT NULL,
    public_key BLOB NOT NULL,
    signature_count BIGINT NOT NULL,
    uv_initialized BOOLEAN NOT NULL,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports VARCHAR(255) NOT NULL,
    public_key_credential_type VARCHAR(100) NULL,
    backup_state BOOLEAN NOT NULL,
    attestation_object BLOB NULL,
    attestation_client_data_json BLOB NULL,
    created DATETIME(6) NOT NULL,
    last_used DATETIME(6) NOT NULL,
    label VARCHAR(64) NOT NULL,
    KEY user_credentials_owner (user_entity_user_id),
    CONSTRAINT user_credentials_of_entity FOREIGN KEY (user_entity_user_id) REFERENCES user_entities (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An identity is who a person is to the office's sign-in provider: one for each account, and one account for each.
CREATE TABLE IF NOT EXISTS staff_identity (
    staff_id VARCHAR(64) NOT NULL PRIMARY KEY,
    issuer VARCHAR(255) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    bound_at DATETIME(6) NOT NULL,
    UNIQUE KEY staff_identity_subject (issuer, subject),
    CONSTRAINT staff_identity_of_member FOREIGN KEY (staff_id) REFERENCES staff_member (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A proposal is what waits for a second person, about an account or a case, or what was done at the machine without one. Rows
-- are added, and answered once. about: an account, one to be, or what the trail calls a case. said: what is proposed, in codes; what: the
-- same, with a person's words, as JSON. was: what an account had, as JSON, or the version and level of a case.
CREATE TABLE IF NOT EXISTS proposal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    about VARCHAR(255) NOT NULL,
    case_id BIGINT NULL,
    kind VARCHAR(16) NOT NULL,
    said VARCHAR(2000) NOT NULL,
    what MEDIUMTEXT NULL,
    was MEDIUMTEXT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    answer VARCHAR(16) NULL,
    answered_by VARCHAR(64) NULL,
    answered_at DATETIME(6) NULL,
    KEY proposal_about (about, id),
    KEY proposal_open (answer, id),
    CONSTRAINT proposal_whole CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT proposal_second CHECK (answer IS NULL OR answer <> 'CONFIRMED' OR answered_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
