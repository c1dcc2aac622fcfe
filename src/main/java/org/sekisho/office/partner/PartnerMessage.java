package org.sekisho.office.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that goes to a partner, or came from one.
 *
 * @param number at its sender, who counts those to each partner by themselves
 * @param content in JSON, as its kind has it; empty in a list of many
 * @param sequence of the package in which it travelled; null as long as it waits
 */
public record PartnerMessage(
        PartnerCode partner,
        boolean incoming,
        long number,
        MessageKind kind,
        String content,
        String sha256,
        @Nullable Integer sequence,
        Instant notedAt) {

    /** The same message in the form in which it travels. */
    PartnerPackage.Message travelling() {
        return new PartnerPackage.Message(number, kind, sha256, content);
    }

    MessageContent read() {
        return kind.read(content);
    }

    /** Its words in lines for people. */
    public String told() {
        return read().told();
    }

    /** Says which and not what. */
    @Override
    public String toString() {
        return "message %d, %s".formatted(number, kind);
    }
}
