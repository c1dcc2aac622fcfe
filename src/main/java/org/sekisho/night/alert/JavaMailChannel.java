package org.sekisho.night.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.sekisho.night.alert.Messenger.Channel;
import org.sekisho.night.alert.Messenger.NotDeliveredException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Alerts as mail in English and Japanese, by the server of {@code spring.mail}. */
@Component
@Order(1)
class JavaMailChannel implements Channel {

    private final AlertSettings.Mail settings;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;

    JavaMailChannel(AlertSettings settings, ObjectProvider<JavaMailSender> server, Clock clock) {
        this.settings = settings.mail();
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean isOn() {
        return !settings.to().isEmpty();
    }

    @Override
    public String send(String id, Alert alert) throws NotDeliveredException {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            throw new NotDeliveredException("no mail server is named; set spring.mail.host", null);
        }
        try {
            sender.send(message(sender.createMimeMessage(), id, alert));
            return "taken by the mail server for %d receivers"
                    .formatted(settings.to().size());
        } catch (MailException | MessagingException e) {
            throw new NotDeliveredException("the mail server: " + why(e), e);
        }
    }

    /** The text goes out whole, in base64 where it must; the headers hold nothing but our own words and numbers. */
    private MimeMessage message(MimeMessage mail, String id, Alert alert) throws MessagingException {
        mail.setFrom(new InternetAddress(settings.from()));
        for (String address : settings.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        List<AlertText> languages = List.of(AlertText.ENGLISH, AlertText.JAPANESE);
        mail.setSubject(
                String.join(
                        " / ",
                        languages.stream().map(text -> text.subject(alert)).toList()),
                StandardCharsets.UTF_8.name());
        mail.setText(
                String.join(
                        "\n", languages.stream().map(text -> text.body(alert)).toList()),
                StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Sekisho-Alert", id);
        mail.setSentDate(Date.from(clock.instant()));
        return mail;
    }

    private static String why(Exception failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
