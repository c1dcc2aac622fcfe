-- By what cases are held against each other, as SHA-256. hits: queue, entries and the words that were found for them; null if
-- the case is like no other, as nothing was found for it or part of the filing could not be read. found: all that was found,
-- with the whole text of the passages it was found in, and what could not be read.
CREATE TABLE case_likeness (
    case_id BIGINT NOT NULL PRIMARY KEY,
    hits CHAR(64) NULL,
    found CHAR(64) NOT NULL,
    KEY case_likeness_hits (hits),
    CONSTRAINT case_likeness_case FOREIGN KEY (case_id) REFERENCES review_case (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
