-- A filing has one outcome. without_claims: text was read and no claims were recognised in it. exempt: from which reviews the law
-- takes the filing out, and why, in words.
CREATE TABLE IF NOT EXISTS screening_outcome (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    reason VARCHAR(255) NULL,
    rank_score DOUBLE NOT NULL,
    without_claims BOOLEAN NOT NULL DEFAULT FALSE,
    exempt VARCHAR(255) NULL,
    screened_at DATETIME(6) NOT NULL,
    KEY screening_outcome_run (run_id, outcome),
    CONSTRAINT screening_outcome_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An unread part is a page or document of a filing that could not be read, with the reason.
CREATE TABLE IF NOT EXISTS unread_part (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    document VARCHAR(512) NOT NULL,
    page INT NOT NULL,
    reason VARCHAR(32) NOT NULL,
    detail VARCHAR(1024) NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT unread_part_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A finding is an entry of a list that a filing meets. near_limit: only because an amount comes near its limit.
CREATE TABLE IF NOT EXISTS entry_finding (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    list_edition_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    queue VARCHAR(16) NOT NULL,
    requirement VARCHAR(16) NOT NULL,
    rank_score DOUBLE NOT NULL,
    near_limit BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (filing_id, ordinal),
    KEY entry_finding_entry (list_edition_id, entry_code),
    CONSTRAINT entry_finding_filing FOREIGN KEY (filing_id) REFERENCES filing (id),
    CONSTRAINT entry_finding_edition FOREIGN KEY (list_edition_id) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Evidence says why a finding was made; it points at words and does not hold them. recognised: how surely the words were
-- recognised in a picture (OCR), of 100; null where they were text already.
CREATE TABLE IF NOT EXISTS evidence (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    finding_ordinal INT NOT NULL,
    rule VARCHAR(1024) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    section VARCHAR(24) NULL,
    place VARCHAR(255) NOT NULL,
    document VARCHAR(512) NULL,
    page INT NOT NULL,
    span_start INT NULL,
    span_end INT NULL,
    symbol VARCHAR(64) NULL,
    weight DOUBLE NOT NULL,
    recognised INT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT evidence_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An unknown symbol is one that no edition of its scheme has: a slip of whoever wrote it, or of an edition newer than ours.
CREATE TABLE IF NOT EXISTS unknown_symbol (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    symbol VARCHAR(64) NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    CONSTRAINT unknown_symbol_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An entity is an organisation, a person or a place that a filing names. name_key: the name as it is compared with others, see
-- NameKey.
CREATE TABLE IF NOT EXISTS filing_entity (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    role VARCHAR(16) NOT NULL,
    name VARCHAR(1024) NOT NULL,
    name_key VARCHAR(1024) NULL,
    span_start INT NULL,
    span_end INT NULL,
    PRIMARY KEY (filing_id, ordinal),
    KEY filing_entity_name (name_key(32)),
    CONSTRAINT filing_entity_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row names the edition of the rule under which all keys of names are made that are there. No row: under none.
CREATE TABLE IF NOT EXISTS name_key_edition (
    id INT NOT NULL PRIMARY KEY,
    edition INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- State funding is a public body that a filing says paid for the work.
CREATE TABLE IF NOT EXISTS state_funding (
    filing_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    agency VARCHAR(1024) NULL,
    contract VARCHAR(1024) NULL,
    span_start INT NOT NULL,
    span_end INT NOT NULL,
    PRIMARY KEY (filing_id, ordinal),
    KEY state_funding_agency (agency(255)),
    CONSTRAINT state_funding_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
