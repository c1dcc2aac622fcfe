-- Passkeys, by Spring Security's names: public keys, and nothing that lets anybody in. A longer credential_id than an index can hold is refused.
CREATE TABLE user_credentials (
    credential_id VARCHAR(740) NOT NULL PRIMARY KEY,
    user_entity_user_id VARCHAR(128) NOT NULL,
    public_key BLOB NOT NULL,
    signature_count BIGINT NOT NULL,
    uv_initialized BOOLEAN NOT NULL,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports VARCHAR(255) NOT NULL,
    public_key_credential_type VARCHAR(100) NULL,
    backup_state BOOLEAN NOT NULL,
    attestation_object BLOB NULL,
    attestation_client_data_json BLOB NULL,
    created DATETIME(6) NOT NULL,
    last_used DATETIME(6) NOT NULL,
    label VARCHAR(64) NOT NULL,
    KEY user_credentials_owner (user_entity_user_id),
    CONSTRAINT user_credentials_of_entity FOREIGN KEY (user_entity_user_id) REFERENCES user_entities (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
