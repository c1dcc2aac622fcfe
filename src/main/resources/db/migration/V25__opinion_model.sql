-- A model of second opinions as somebody proposed it, with its whole file; no row is ever changed. sha256: of the file. level: the
-- highest of the filings whose words it holds.
CREATE TABLE IF NOT EXISTS opinion_model (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    language VARCHAR(8) NOT NULL,
    level VARCHAR(16) NOT NULL,
    content LONGBLOB NOT NULL,
    sha256 CHAR(64) NOT NULL,
    why VARCHAR(2000) NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    UNIQUE KEY opinion_model_proposer (id, proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was done about a model; rows are only added. The database itself refuses that one person proposes and approves.
CREATE TABLE IF NOT EXISTS opinion_model_step (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    model_id BIGINT NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    what VARCHAR(16) NOT NULL,
    taken_by VARCHAR(64) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    comment VARCHAR(2000) NOT NULL,
    KEY opinion_step_order (model_id, id),
    CONSTRAINT opinion_step_model FOREIGN KEY (model_id, proposed_by) REFERENCES opinion_model (id, proposed_by),
    CONSTRAINT opinion_step_second CHECK (what <> 'APPROVED' OR taken_by <> proposed_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a model in the shadow of the one in force says of a clear filing, in the columns of second_opinion.
CREATE TABLE IF NOT EXISTS shadow_opinion (
    filing_id BIGINT NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL,
    model CHAR(64) NOT NULL,
    none_reason VARCHAR(32) NULL,
    code VARCHAR(64) NULL,
    chance DOUBLE NULL,
    KEY shadow_opinion_model (model),
    CONSTRAINT shadow_opinion_filing FOREIGN KEY (filing_id) REFERENCES filing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
