package org.sekisho.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The review desk, under {@code sekisho.web}. How long a session may be idle is {@code spring.session.timeout}.
 *
 * @param longestSession after which one has to sign in again, however busy
 */
@ConfigurationProperties(value = "sekisho.web", ignoreUnknownFields = false)
record WebSettings(@DefaultValue("9h") Duration longestSession) {}
