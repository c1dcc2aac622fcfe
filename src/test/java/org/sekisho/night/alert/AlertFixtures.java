package org.sekisho.night.alert;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.alert.WebhookChannel.WebhookSecrets;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** AlertFixtures and channels for tests. */
final class AlertFixtures {

    static final Alert RED = new Alert(
            Alert.Event.RED,
            12,
            new OutcomeCounts(27, 7, 15, 5, 0, 0),
            List.of(Alert.Alarm.of(
                    "CANARY_MISSED", List.of(new FilingNumber("US20260401104A1"), new FilingNumber("JP2026991113A")))),
            List.of("US20260401120A1"),
            List.of(new Alert.ClockCount("JP", "primary-review", 4, 2, "2026-11-20")),
            Alert.Referrals.of(List.of(
                    new Alert.Referral(
                            new FilingNumber("JP2026991113A"), "ministry", "2026-11-20", "TO_ESCALATE", "head"),
                    new Alert.Referral(new FilingNumber("TORPEDO2"), "council", "2026-12-20", "TO_REMIND", null))),
            3,
            null,
            null);

    private AlertFixtures() {}

    static AlertSettings settings(List<String> mailTo, URI url, Path secretFile) {
        return new AlertSettings(
                false,
                null,
                true,
                true,
                2,
                Duration.ofMillis(1),
                Duration.ofDays(14),
                new AlertSettings.Mail(mailTo, "sekisho@example.org"),
                new AlertSettings.Webhook(url, secretFile, false, Duration.ofMillis(500)));
    }

    static WebhookChannel webhook(AlertSettings settings) {
        return new WebhookChannel(
                settings,
                new WebhookSecrets(settings, new StandardEnvironment()),
                JsonMapper.shared(),
                Clock.systemUTC());
    }

    static JavaMailChannel mail(AlertSettings settings, int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", server);
        return new JavaMailChannel(settings, beans.getBeanProvider(JavaMailSender.class), Clock.systemUTC());
    }
}
