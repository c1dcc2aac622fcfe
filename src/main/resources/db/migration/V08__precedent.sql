-- A likeness is that by which a case is compared with others, as SHA-256. hits: queue, entries and the words that were found for
-- them; null if the case is like no other, as nothing was found for it or part of the filing could not be read. found: all that was
-- found, with the whole text of the passages it was found in, and what could not be read.
CREATE TABLE IF NOT EXISTS case_likeness (
    case_id BIGINT NOT NULL PRIMARY KEY,
    hits CHAR(64) NULL,
    found CHAR(64) NOT NULL,
    KEY case_likeness_hits (hits),
    CONSTRAINT case_likeness_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A family is the applications that make filings one: those whose date a filing claims, and its own where its number is that of an
-- application. Country first, letters and digits only.
CREATE TABLE IF NOT EXISTS filing_family (
    filing_id BIGINT NOT NULL,
    application VARCHAR(80) NOT NULL,
    PRIMARY KEY (filing_id, application),
    KEY filing_family_application (application),
    CONSTRAINT filing_family_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A repeat is a case that repeats what a person decided, by the rule for repeats. drawn: it went to a person all the same, by the lot
-- of the run; otherwise it was closed. No row of case_decision stands for it, for no person decided.
CREATE TABLE IF NOT EXISTS case_repeat (
    case_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    seed BIGINT NOT NULL,
    drawn BOOLEAN NOT NULL,
    KEY case_repeat_run (run_id),
    KEY case_repeat_decision (decision_id),
    CONSTRAINT case_repeat_case FOREIGN KEY (case_id) REFERENCES review_case (id),
    CONSTRAINT case_repeat_of_decision FOREIGN KEY (decision_id) REFERENCES case_decision (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
