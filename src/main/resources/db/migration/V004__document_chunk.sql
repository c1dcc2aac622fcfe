-- A document's bytes as received: one zlib stream, cut into pieces.
CREATE TABLE document_chunk (
    document_id BIGINT NOT NULL,
    ordinal INT NOT NULL,
    content LONGBLOB NOT NULL,
    PRIMARY KEY (document_id, ordinal),
    CONSTRAINT document_chunk_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
