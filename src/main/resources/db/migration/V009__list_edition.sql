-- A list as it was when a run used it, kept whole.
CREATE TABLE list_edition (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id VARCHAR(64) NOT NULL,
    edition VARCHAR(64) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    title VARCHAR(512) NOT NULL,
    notice TEXT NULL,
    file VARCHAR(255) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    loaded_at DATETIME(6) NOT NULL,
    UNIQUE KEY list_edition_content (list_id, sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
