-- The noun phrases of a filing's title, abstract and claims, compressed, a line each: words of a secret filing, gone with its text.
-- edition: of the reader that read them; text_sha256: of the text in which. month: in which the filing's first version came in, by the
-- office's clock, 2026-10. applicant: tells the first applicant from others, and is no name; null if none is stated.
CREATE TABLE IF NOT EXISTS filing_phrases (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    edition INT NOT NULL,
    text_sha256 BINARY(32) NOT NULL,
    month CHAR(7) NOT NULL,
    applicant BIGINT NULL,
    content MEDIUMBLOB NOT NULL,
    KEY filing_phrases_month (month, filing_id),
    CONSTRAINT filing_phrases_text FOREIGN KEY (filing_id) REFERENCES filing_text (filing_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The newest search for rising terms; one is kept. month: the last that it looked at; first_recent, first: where the recent months
-- begin, and all. recent, base: filings of the recent months, and of those before. tested: terms that were tested.
CREATE TABLE IF NOT EXISTS rising_search (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    month CHAR(7) NOT NULL,
    first_recent CHAR(7) NOT NULL,
    first CHAR(7) NOT NULL,
    recent INT NOT NULL,
    base INT NOT NULL,
    tested INT NOT NULL,
    found_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A term that rises. term_key: its words as the matcher compares them. filings: that had it when it was found.
CREATE TABLE IF NOT EXISTS rising_term (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    search_id BIGINT NOT NULL,
    language CHAR(2) NOT NULL,
    term_key VARCHAR(255) NOT NULL,
    term VARCHAR(255) NOT NULL,
    probability DOUBLE NOT NULL,
    q DOUBLE NOT NULL,
    c_value DOUBLE NOT NULL,
    filings INT NOT NULL,
    UNIQUE KEY rising_term_once (search_id, language, term_key),
    CONSTRAINT rising_term_of FOREIGN KEY (search_id) REFERENCES rising_search (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A filing that has the term; gone with the filing's text, so that the term is gone with the last of them.
CREATE TABLE IF NOT EXISTS rising_term_filing (
    term_id BIGINT NOT NULL,
    filing_id BIGINT NOT NULL,
    PRIMARY KEY (term_id, filing_id),
    CONSTRAINT rising_term_filing_term FOREIGN KEY (term_id) REFERENCES rising_term (id) ON DELETE CASCADE,
    CONSTRAINT rising_term_filing_text FOREIGN KEY (filing_id) REFERENCES filing_phrases (filing_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A term that somebody put aside, and with how many filings: with twice as many it is shown again.
CREATE TABLE IF NOT EXISTS rising_dismissal (
    language CHAR(2) NOT NULL,
    term_key VARCHAR(255) NOT NULL,
    filings INT NOT NULL,
    why VARCHAR(500) NOT NULL,
    dismissed_by VARCHAR(64) NOT NULL,
    dismissed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (language, term_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
