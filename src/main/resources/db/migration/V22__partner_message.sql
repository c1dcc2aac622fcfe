-- What travels in packages beside the items. number: the sender's, who counts those to each partner by themselves. sequence: of the
-- package in which it travelled, null as long as it waits. noted_by: who queued it, or took it in.
CREATE TABLE IF NOT EXISTS partner_message (
    partner VARCHAR(64) NOT NULL,
    incoming BOOLEAN NOT NULL,
    number BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    sequence INT NULL,
    noted_by VARCHAR(64) NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (partner, incoming, number),
    KEY partner_message_waiting (partner, incoming, sequence)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
