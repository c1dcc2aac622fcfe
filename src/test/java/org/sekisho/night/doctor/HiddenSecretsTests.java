package org.sekisho.night.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HiddenSecretsTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void areNotToldWhereverTheyStand() {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings",
                        Map.of(
                                "spring.datasource.password", "horse-battery",
                                "spring.mail.password", "horse-battery-staple",
                                "SEKISHO_WEBHOOK_SECRET", "0123456789abcdef",
                                "sekisho.alerts.webhook.secret-file", "/etc/sekisho/webhook.secret")));
        HiddenSecrets secrets = new HiddenSecrets(environment);

        assertThat(secrets.hiddenIn("as horse-battery-staple, as horse-battery, as 0123456789abcdef"))
                .isEqualTo("as ***, as ***, as ***");
        assertThat(secrets.hiddenIn("jdbc:mysql://db/x?user=a&password=hunter2&sslMode=REQUIRED"))
                .isEqualTo("jdbc:mysql://db/x?user=a&password=***&sslMode=REQUIRED");
        assertThat(secrets.hiddenIn("jdbc:mysql://a:hunter2@db/x")).isEqualTo("jdbc:mysql://a:***@db/x");
        assertThat(secrets.hiddenIn("/etc/sekisho/webhook.secret is open to others"))
                .as("where a secret lies is none")
                .isEqualTo("/etc/sekisho/webhook.secret is open to others");
    }
}
