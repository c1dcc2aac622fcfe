-- A preview says what another edition of a list changes for filings that are held. content: the list as it would be, whole, under
-- its sha256; before_edition: the edition it is compared with, null if the list is new. on_day: both have the entries that are in
-- force on that day. after_run: filings of later runs are looked at; 0 for all that are held. last_filing: the newest of them when
-- the preview was asked for.
--   next_filing: where the work goes on, downwards. looked, without_text: filings it has looked at, and those of them whose words
--     are not kept.
--   held_by, held_until: who works on it, until when unless it goes on. broken: the class of what ended it without a result.
--   result_sha256: over all that it says, once it has ended.
CREATE TABLE IF NOT EXISTS list_preview (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    edition VARCHAR(64) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    file VARCHAR(255) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    before_edition BIGINT NULL,
    on_day DATE NOT NULL,
    nights INT NULL,
    after_run BIGINT NOT NULL,
    last_filing BIGINT NOT NULL,
    filings INT NOT NULL,
    next_filing BIGINT NOT NULL,
    looked INT NOT NULL DEFAULT 0,
    without_text INT NOT NULL DEFAULT 0,
    asked_by VARCHAR(64) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    held_by CHAR(36) NULL,
    held_until DATETIME(6) NULL,
    ended_at DATETIME(6) NULL,
    broken VARCHAR(128) NULL,
    result_sha256 CHAR(64) NULL,
    KEY list_preview_list (list_id, id),
    KEY list_preview_goes_on (ended_at, id),
    CONSTRAINT list_preview_before FOREIGN KEY (before_edition) REFERENCES list_edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- An entry that the other edition changes. Who sees what is said of it reaches both areas, null where there is none, and is cleared
-- for handling, the higher of both. met: filings that meet it as it would be. micros: what a filing costs it, measured on some.
CREATE TABLE IF NOT EXISTS list_preview_entry (
    preview_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    title VARCHAR(512) NOT NULL,
    area_before VARCHAR(64) NULL,
    area_after VARCHAR(64) NULL,
    handling VARCHAR(16) NOT NULL,
    met INT NOT NULL DEFAULT 0,
    micros INT NULL,
    scanned BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (preview_id, entry_code),
    CONSTRAINT list_preview_entry_of FOREIGN KEY (preview_id) REFERENCES list_preview (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A change is what an entry would find in a filing and does not, or the other way. opens: the filing is in no case of that queue and
-- would be; closes: nothing would be left that speaks for the case. hits: where in the text the words are that show it, from-to
-- pairs; the words themselves are not kept here. public_on: from when anybody could read of the filing, as far as that is stated; due_on:
-- the last day of the clock that runs for such a filing first.
CREATE TABLE IF NOT EXISTS list_preview_change (
    preview_id BIGINT NOT NULL,
    filing_id BIGINT NOT NULL,
    entry_code VARCHAR(32) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    opens BOOLEAN NOT NULL,
    closes BOOLEAN NOT NULL,
    hits VARCHAR(512) NOT NULL,
    public_on DATE NULL,
    due_on DATE NULL,
    PRIMARY KEY (preview_id, filing_id, entry_code),
    CONSTRAINT list_preview_change_of FOREIGN KEY (preview_id) REFERENCES list_preview (id),
    CONSTRAINT list_preview_change_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
