-- A filing has a row for each of its versions. run_id is the run that has it in hand; no foreign key, for a run's row is updated
-- while its filings come in. canary: it is one of the invented filings that go through every run to try it; no examiner sees it,
-- and no count of the office has it. documents: with how many documents it was registered. quarantined: its bytes and names were
-- deleted because of its classification marking. filed_on: the date of filing of a quarantined one, from which its clock counts.
-- number_key is the number in capitals without the signs that offices write between its parts. number_serial is it without the
-- letters of a country, number_end and number_end_unkinded are it read backwards, whole and without the letter of a kind if it has
-- one: by their indexes a part of a number is found at which it begins or ends.
CREATE TABLE IF NOT EXISTS filing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number VARCHAR(64) NOT NULL,
    numbered BOOLEAN NOT NULL,
    version INT NOT NULL,
    fingerprint CHAR(64) NOT NULL,
    source VARCHAR(1024) NOT NULL,
    documents INT NULL,
    received_at DATETIME(6) NOT NULL,
    run_id BIGINT NULL,
    canary BOOLEAN NOT NULL DEFAULT FALSE,
    quarantined BOOLEAN NOT NULL DEFAULT FALSE,
    filed_on DATE NULL,
    number_key VARCHAR(64) GENERATED ALWAYS AS
        (UPPER(REPLACE(REPLACE(REPLACE(REPLACE(number, '-', ''), '/', ''), '.', ''), ',', ''))) STORED,
    number_serial VARCHAR(64) GENERATED ALWAYS AS
        (IF(number_key REGEXP '^[^0-9]+[0-9]', REGEXP_REPLACE(number_key, '^[^0-9]+', ''), NULL)) STORED,
    number_end VARCHAR(64) GENERATED ALWAYS AS (REVERSE(number_key)) STORED,
    number_end_unkinded VARCHAR(64) GENERATED ALWAYS AS
        (IF(number_key REGEXP '[0-9][A-Z][0-9]?$', REGEXP_REPLACE(REVERSE(number_key), '^[0-9]?[A-Z]', ''),
            REVERSE(number_key))) STORED,
    UNIQUE KEY filing_number_version (number, version),
    UNIQUE KEY filing_number_fingerprint (number, fingerprint),
    KEY filing_run (run_id),
    KEY filing_number_key (number_key),
    KEY filing_number_serial (number_serial),
    KEY filing_number_end (number_end),
    KEY filing_number_end_unkinded (number_end_unkinded)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A document is one file of a filing.
CREATE TABLE IF NOT EXISTS document (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    name VARCHAR(512) NOT NULL,
    role VARCHAR(16) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    UNIQUE KEY document_place (filing_id, ordinal),
    CONSTRAINT document_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The chunks of a document are its bytes as received: one zlib stream, cut into pieces.
CREATE TABLE IF NOT EXISTS document_chunk (
    document_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    content LONGBLOB NOT NULL,
    PRIMARY KEY (document_id, ordinal),
    CONSTRAINT document_chunk_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A receipt names a place at which a filing was seen.
CREATE TABLE IF NOT EXISTS receipt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source VARCHAR(1024) NOT NULL,
    source_sha256 CHAR(64) NOT NULL,
    filing_id BIGINT NOT NULL,
    received_at DATETIME(6) NOT NULL,
    UNIQUE KEY receipt_once (source_sha256, filing_id),
    CONSTRAINT receipt_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A move is a filing that waited in a run when that ended and that a later run took over. What from_run counted as waiting at its
-- end stays in screening_run. No foreign key: who deletes a filing by hand must not take this with it.
CREATE TABLE IF NOT EXISTS filing_move (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    filing_id BIGINT NOT NULL,
    from_run BIGINT NOT NULL,
    to_run BIGINT NOT NULL,
    moved_at DATETIME(6) NOT NULL,
    KEY filing_move_from (from_run),
    KEY filing_move_to (to_run)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An expected filing is a number that the mailroom's manifests say was received, each once. arrived_in is the run that found it
-- registered.
CREATE TABLE IF NOT EXISTS expected_filing (
    number VARCHAR(64) NOT NULL PRIMARY KEY,
    received_on DATE NULL,
    listed_in BIGINT NOT NULL,
    arrived_in BIGINT NULL,
    withdrawn_in BIGINT NULL,
    KEY expected_filing_missing (arrived_in)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The text of a filing is what was read of it, divided into passages.
CREATE TABLE IF NOT EXISTS filing_text (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    language VARCHAR(8) NOT NULL,
    characters INT NOT NULL,
    passages INT NOT NULL,
    content LONGBLOB NOT NULL,
    -- tells this text from any other that the filing had or may get; read without reading the content
    sha256 BINARY(32) GENERATED ALWAYS AS (UNHEX(SHA2(content, 256))) STORED,
    KEY filing_text_digests (filing_id, passages, sha256),
    CONSTRAINT filing_text_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A held delivery is a file of an inbox that brought more new filings than one may. taken: how many came in of it all the same.
-- waiting: how many did not, as far as the last run came that saw it (seen_in). accepted_by: who said that all of it may
-- come in; the record of that seals it. Without that, none more of the same bytes come in, whatever their name.
CREATE TABLE IF NOT EXISTS held_delivery (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    source VARCHAR(1024) NOT NULL,
    taken INT NOT NULL,
    waiting INT NOT NULL,
    seen_in BIGINT NOT NULL,
    accepted_by VARCHAR(64) NULL,
    accepted_at DATETIME(6) NULL,
    UNIQUE KEY held_delivery_bytes (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
